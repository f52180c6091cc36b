/** Keeps long work from holding the page's main thread. */
export interface Pace {
  /** A promise to wait for when the slice is used up, else nothing. */
  due(): Promise<void> | undefined;
}

/** Milliseconds of work in one slice: under a frame of 60 Hz. */
export const SLICE = 12;

/**
 * The same on a page of a few thousand elements, which is read within two or three of them: to hand the thread over costs more than the page
 * would gain by it, and no step of it takes what is missing to the 50 ms that are felt.
 */
export const SLICE_OF_SMALL = 30;

/** @param give hands the thread over and comes back when the page has had its turn */
export function makePace(give: () => Promise<void>, slice = SLICE, clock: () => number = () => performance.now()): Pace {
  let since = clock();
  const rest = async () => {
    await give();
    since = clock();
  };
  return { due: () => (clock() - since > slice ? rest() : undefined) };
}
