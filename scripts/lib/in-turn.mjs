// @ts-check

/**
 * Takes from each generator in turn until all are at their end, letting them work ahead of the taker.
 * @template T
 * @param {AsyncGenerator<T>[]} lanes
 * @returns {AsyncGenerator<T>}
 */
export async function* inTurn(lanes) {
  const ahead = lanes.map(workAhead);
  for (let open = true; open; ) {
    open = false;
    for (const take of ahead) {
      const { value, done } = await take();
      if (done) continue;
      open = true;
      yield value;
    }
  }
}

/**
 * Runs a generator to its end at its own pace, and hands out what it yielded one by one.
 * @template T
 * @param {AsyncGenerator<T>} lane
 * @returns {() => Promise<IteratorResult<T, undefined>>}
 */
function workAhead(lane) {
  /** @type {Promise<IteratorResult<T, undefined>>[]} */
  const results = [];
  let last = lane.next();
  const push = () => {
    const own = last;
    results.push(own);
    // A failure is met by whoever takes this result; here it only stops the run.
    own.then(
      ({ done }) => {
        if (done) return;
        last = lane.next();
        push();
      },
      () => undefined,
    );
  };
  push();
  return () => results.shift() ?? Promise.resolve({ done: true, value: undefined });
}
