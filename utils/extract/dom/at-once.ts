import type { Work } from './in-slices';

/** Does the work in one go: for what is small. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
