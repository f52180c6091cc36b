/** Keeps long work from holding the page's main thread. */
export interface Pace {
  /** A promise to wait for when the slice is used up, else nothing. */
  due(): Promise<void> | undefined;
}

/** Milliseconds of work in one slice: under a frame of 60 Hz. */
const SLICE = 12;

/** @param give hands the thread over and comes back when the page has had its turn */
export function makePace(give: () => Promise<void>, clock: () => number = () => performance.now()): Pace {
  let since = clock();
  const rest = async () => {
    await give();
    since = clock();
  };
  return { due: () => (clock() - since > SLICE ? rest() : undefined) };
}
