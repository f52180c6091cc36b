/** Node 20 has no Web Locks: the same promise, kept for one process. Imported for its effect. */
const tails = new Map<string, Promise<unknown>>();
const locks = {
  request: <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(act);
    tails.set(name, turn.catch(() => undefined));
    return turn;
  },
};
if (typeof navigator === 'undefined') Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
else if (!('locks' in navigator)) Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
