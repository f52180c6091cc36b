// @ts-check

/**
 * Waits for a database to be written to. The backend's own long poll does not end while nothing happens.
 */
export function makeBell() {
  /** @type {Map<string, Set<() => void>>} */
  const waiting = new Map();
  return {
    /** @param {string} database */
    ring(database) {
      for (const wake of waiting.get(database) ?? []) wake();
      waiting.delete(database);
    },
    /**
     * Settles at the next write, after `most` milliseconds, or when nobody listens any more.
     * @param {string} database
     * @param {number} most
     * @param {import('node:http').ServerResponse} listener
     */
    heard: (database, most, listener) =>
      /** @type {Promise<void>} */ (
        new Promise((resolve) => {
          const ears = waiting.get(database) ?? new Set();
          waiting.set(database, ears);
          const wake = () => {
            clearTimeout(timer);
            ears.delete(wake);
            listener.off('close', wake);
            resolve();
          };
          const timer = setTimeout(wake, most);
          ears.add(wake);
          listener.on('close', wake);
        })
      ),
  };
}
