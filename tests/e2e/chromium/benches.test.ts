import { expect, it } from 'vitest';
import { timeBackup } from '../../../scripts/bench/time-backup.mjs';
import { timeSearch } from '../../../scripts/bench/time-search.mjs';
import { findChromium } from '../../../scripts/chromium.mjs';
import { SHIPPED } from './harness';

// What they measure is for those who run them; that they run, over few clips, is for everybody who changes what they drive.
const given = { executablePath: findChromium()!, extension: SHIPPED };

it('the bench of search asks, and finds', async () => {
  const { clips, queries, typed } = await timeSearch({ ...given, clips: 60, rounds: 1 });
  expect(clips).toBe(60);
  expect(queries.some(({ total }) => total > 0)).toBe(true);
  expect(typed).toHaveLength(5);
});

it('the bench of backups takes clips out and brings them back', async () => {
  const { clips, zipBytes } = await timeBackup({ ...given, clips: 3, imageBytes: 1000 });
  expect(clips).toBe(3);
  expect(zipBytes).toBeGreaterThan(6000);
});
