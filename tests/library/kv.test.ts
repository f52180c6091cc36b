import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { changeKv, getKv } from '../../utils/library/kv';
import { nextClipId } from '../../utils/library/next-number';
import { write } from '../../utils/library/write';
import { freshLibrary } from './helpers/library';

it('changes asked for side by side each see the one before; the last one stands, and is where the next transaction begins', async () => {
  const lib = await freshLibrary();
  const take = (): Promise<number[]> => write(lib, ['kv'], (tx) => Promise.all(Array.from({ length: 20 }, () => nextClipId(tx))));
  const [first, second] = [await take(), await take()];
  expect(first).toEqual(Array.from({ length: 20 }, (_, n) => first[0]! + n));
  expect(second).toEqual(Array.from({ length: 20 }, (_, n) => first[0]! + 20 + n));
  expect(await getKv(lib.db.transaction(['kv']), 'nextClip')).toBe(first[0]! + 40);
});

it('a transaction that is undone leaves no change behind', async () => {
  const lib = await freshLibrary();
  await write(lib, ['kv'], (tx) => changeKv(tx, 'lamport', () => 5));
  await expect(
    write(lib, ['kv'], async (tx) => {
      await changeKv(tx, 'lamport', (t = 0) => t + 1);
      throw new Error('off');
    }),
  ).rejects.toThrow('off');
  expect(await write(lib, ['kv'], (tx) => changeKv(tx, 'lamport', (t = 0) => t + 1))).toBe(6);
});
