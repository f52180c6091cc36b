// @ts-check

/**
 * Times what is done to the document in which it runs. Its source is sent there: it stands on its arguments alone.
 * @param {Record<string, () => unknown>} looks what an engine does for one look at the document
 */
export function stopwatch(looks) {
  // What the reader has before the eyes is laid out already.
  document.documentElement.getBoundingClientRect();

  /** Milliseconds of one look; an engine may throw on a hostile page: the time until then counts. @param {string} name */
  const once = async (name) => {
    const began = performance.now();
    try {
      await looks[name]?.();
    } catch {
      // It has found nothing.
    }
    return performance.now() - began;
  };

  return {
    once,
    /**
     * Median milliseconds of each look, taken in turn after as many rounds that are not counted, and of one TreeWalker pass.
     * @param {readonly string[]} names
     * @param {number} rounds
     */
    async rounds(names, rounds) {
      /** @type {Map<string, number[]>} */
      const times = new Map(names.map((name) => [name, []]));
      /** @type {number[]} */
      const walks = [];
      for (let i = -rounds; i < rounds; i++) {
        for (const [name, list] of times) {
          const ms = await once(name);
          if (i >= 0) list.push(ms);
        }
        // The browser's clock has steps of 0.1 ms: what is shorter is done many times over.
        const began = performance.now();
        for (let n = 0; n < 100; n++) {
          const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
          while (walker.nextNode());
        }
        walks.push((performance.now() - began) / 100);
      }
      const median = (/** @type {number[]} */ list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
      return { medians: Object.fromEntries([...times].map(([name, list]) => [name, median(list)])), walk: median(walks) };
    },
  };
}
