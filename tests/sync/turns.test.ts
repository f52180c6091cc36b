import { expect, it } from 'vitest';
import { createTurns } from '../../utils/sync/turns';

/** Work that ends when it is told to. */
function work(): { run: () => Promise<void>; end: () => void; begun: boolean } {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  const own = {
    begun: false,
    end,
    run() {
      own.begun = true;
      return done;
    },
  };
  return own;
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('goes side by side, but for what names the same thing: that waits, also where the earlier one fails', async () => {
  const turns = createTurns();
  const [first, other, second, third] = [work(), work(), work(), work()];
  const failing = turns.run(['a', 'b'], async () => {
    await first.run();
    throw new Error('broken');
  });
  const all = [turns.run(['c'], other.run), turns.run(['b', 'd'], second.run), turns.run(['d'], third.run)];
  await settle();
  expect([first, other, second, third].map(({ begun }) => begun)).toEqual([true, true, false, false]);
  first.end();
  await expect(failing).rejects.toThrow('broken');
  await settle();
  expect([second, third].map(({ begun }) => begun)).toEqual([true, false]);
  second.end();
  await settle();
  expect(third.begun).toBe(true);
  for (const each of [other, third]) each.end();
  await Promise.all(all);
});
