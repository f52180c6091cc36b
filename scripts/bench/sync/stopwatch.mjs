// @ts-check

/**
 * What a piece of work took: `ms` in all; `client`, that without the time in which the server was at work; `cpu`, processor time of this process, whatever else the machine did.
 * @typedef {{ ms: number, client: number, cpu: number, server: import('./server.mjs').ServerTime }} Timing milliseconds
 */

/**
 * Times work against the relay of `server.mjs`, whose notes begin anew with each piece of it.
 * @param {string} url of the relay
 */
export function stopwatch(url) {
  const notes = async () => /** @type {Promise<import('./server.mjs').ServerTime>} */ ((await fetch(`${url}/__notes`)).json());
  return {
    /** @param {() => Promise<unknown>} work @returns {Promise<Timing>} */
    async time(work) {
      await notes();
      const cpu = process.cpuUsage();
      const start = performance.now();
      await work();
      const ms = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      const server = await notes();
      return { ms, client: ms - server.busy, cpu: (user + system) / 1000, server };
    },
    /** The middle one of several. @param {number} times @param {(n: number) => Promise<unknown>} work @returns {Promise<Timing>} */
    async median(times, work) {
      /** @type {Timing[]} */
      const all = [];
      for (let n = 0; n < times; n++) all.push(await this.time(() => work(n)));
      return /** @type {Timing} */ (all.toSorted((a, b) => a.ms - b.ms)[Math.floor(times / 2)]);
    },
  };
}
