import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../scripts/lib/in-turn.mjs';

async function* lane(...values: (number | Error)[]) {
  for (const value of values) {
    await Promise.resolve();
    if (value instanceof Error) throw value;
    yield value;
  }
}

const all = async (generator: AsyncGenerator<number>) => {
  const found: number[] = [];
  for await (const value of generator) found.push(value);
  return found;
};

describe('inTurn', () => {
  it.each([
    [[[1, 3, 5], [2, 4]], [1, 2, 3, 4, 5]],
    [[[1, 2, 3]], [1, 2, 3]],
    [[[], []], []],
    [[], []],
  ])('takes from %j in turn', async (lanes, order) => expect(await all(inTurn(lanes.map((values) => lane(...values))))).toEqual(order));

  it('lets a lane work ahead of a slower one', async () => {
    const done: number[] = [];
    async function* fast() {
      for (const value of [2, 4]) {
        done.push(value);
        yield value;
      }
    }
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    async function* slow() {
      await gate;
      yield 1;
      yield 3;
    }
    const taking = all(inTurn([slow(), fast()]));
    await expect.poll(() => done).toEqual([2, 4]);
    open();
    expect(await taking).toEqual([1, 2, 3, 4]);
  });

  it('hands on what a lane throws', async () => {
    await expect(all(inTurn([lane(1, new Error('browser gone')), lane(2)]))).rejects.toThrow('browser gone');
  });
});
