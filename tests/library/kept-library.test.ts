import { expect, it, vi } from 'vitest';
import { keptLibrary } from '@/utils/library/kept-library';
import type { DatabaseEvents } from '@/utils/library/open-database';
import type { Library } from '@/utils/library/open';

/** Opens a new library each time, unless told to fail; keeps what it was told to report. */
function opener() {
  const events: DatabaseEvents[] = [];
  let broken = false;
  const open = vi.fn((given: DatabaseEvents) => {
    events.push(given);
    return broken ? Promise.reject(new Error('broken')) : Promise.resolve({} as Library);
  });
  return { open, events, breakIt: (now: boolean) => void (broken = now) };
}

it('a connection is opened once, at the first need', async () => {
  const { open } = opener();
  const library = keptLibrary(open);
  expect(open).not.toHaveBeenCalled();
  const [one, other] = await Promise.all([library(), library()]);
  expect(one).toBe(other);
  expect(open).toHaveBeenCalledTimes(1);
});

it('one that was closed is opened anew', async () => {
  const { open, events } = opener();
  const library = keptLibrary(open);
  const first = await library();
  events[0]!.closed!();
  expect(await library()).not.toBe(first);
  expect(open).toHaveBeenCalledTimes(2);
});

it('one that failed to open is tried again', async () => {
  const { open, breakIt } = opener();
  const library = keptLibrary(open);
  breakIt(true);
  await expect(library()).rejects.toThrow('broken');
  breakIt(false);
  await library();
  expect(open).toHaveBeenCalledTimes(2);
});
