/** Lets work run side by side, but for what concerns the same thing: that waits for those who came before. */
export interface Turns {
  /** Runs `work` once no earlier one that named one of these is under way. */
  run<T>(names: Iterable<string>, work: () => Promise<T>): Promise<T>;
}

/** What goes together into one run of a sync. */
export function createTurns(): Turns {
  const latest = new Map<string, Promise<unknown>>();
  return {
    async run(names, work) {
      const own = [...new Set(names)];
      const before = Promise.allSettled(own.map((name) => latest.get(name)));
      const done = before.then(work);
      for (const name of own) latest.set(name, done);
      try {
        return await done;
      } finally {
        for (const name of own) if (latest.get(name) === done) latest.delete(name);
      }
    },
  };
}
