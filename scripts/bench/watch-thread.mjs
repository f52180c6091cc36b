// @ts-check

/** @typedef {{ longest: number, long: number[] }} Blocked milliseconds: the longest stretch in which no other task had its turn, and all tasks that the browser itself calls long (50 and more) */

/**
 * Watches the thread of the page in which it runs: a message that is sent anew each time it arrives has to wait for whatever holds the thread. Its
 * source is sent there: it stands on nothing outside itself.
 * @returns {() => Blocked} ends it
 */
export function watchThread() {
  /** @type {number[]} */
  const long = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.addEventListener('message', () => {
    beat();
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  return () => {
    beat();
    port1.close();
    for (const { duration } of observer.takeRecords()) long.push(duration);
    observer.disconnect();
    return { longest, long };
  };
}
