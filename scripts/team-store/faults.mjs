// @ts-check

/**
 * Which requests a fault is for.
 * @callback Match
 * @param {import('./request-log.mjs').Asked} asked
 * @returns {boolean}
 */

/**
 * @typedef {object} Held Requests that wait.
 * @property {Promise<void>} arrived settles when the first of them is there
 * @property {() => void} release lets go what waits, and stops holding
 */

/**
 * @typedef {{ match: Match, times: number } & ({ kind: 'hold', arrive: () => void, released: Promise<void> } | { kind: 'cut', after: boolean } | { kind: 'answer', status: number, headers: Record<string, string>, body: string })} Fault
 */

/** What can be made to go wrong, for tests. */
export function makeFaults() {
  /** @type {Fault[]} */
  const faults = [];
  return {
    /** The fault for a request, used up by it. @param {import('./request-log.mjs').Asked} asked */
    take(asked) {
      const fault = faults.find(({ match }) => match(asked));
      if (fault && --fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
      return fault;
    },
    switches: {
      /** Holds back requests until released. @param {Match} match @returns {Held} */
      hold(match) {
        let arrive = () => {};
        let open = () => {};
        const arrived = /** @type {Promise<void>} */ (new Promise((resolve) => (arrive = () => resolve())));
        const released = /** @type {Promise<void>} */ (new Promise((resolve) => (open = () => resolve())));
        /** @type {Fault} */
        const fault = { kind: 'hold', match, times: Infinity, arrive, released };
        faults.push(fault);
        const release = () => {
          if (faults.includes(fault)) faults.splice(faults.indexOf(fault), 1);
          open();
        };
        return { arrived, release };
      },
      /** Breaks the connection: before the work is done, or after it, so that only the answer is lost. @param {Match} match @param {{ after: boolean, times?: number }} options */
      cut(match, { after, times = 1 }) {
        faults.push({ kind: 'cut', match, times, after });
      },
      /** Answers in place of the server. @param {Match} match @param {{ status: number, headers?: Record<string, string>, body?: string, times?: number }} answer */
      answer(match, { status, headers = {}, body = '', times = 1 }) {
        faults.push({ kind: 'answer', match, times, status, headers, body });
      },
    },
  };
}
