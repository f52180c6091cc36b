import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '../../scripts/lib/ensure-build.mjs';
import { makeUsedProfile } from './firefox/make-used-profile';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder for profiles, gone after the run, and the profile of a Firefox that was started once. */
    browsers: { profiles: string; usedFirefox: string };
  }
}

/** Builds what the end-to-end tests drive: the shipped extension for both browsers, and the one that may reach the loopback hosts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const profiles = await mkdtemp(join(tmpdir(), 'jianbao-e2e-'));
  const usedFirefox = join(profiles, 'firefox-used');
  const used = makeUsedProfile(usedFirefox);
  for (const target of ['chrome', 'e2e', 'firefox'] as const) await ensureBuild(say, target);
  await used;
  project.provide('browsers', { profiles, usedFirefox });
  // A browser that ends with its process may still write.
  return () => rm(profiles, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
