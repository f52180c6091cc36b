import { report } from './report';

/** Reports what nobody caught. Registered first thing in every page and in the background. */
export function reportDefects(): void {
  addEventListener('unhandledrejection', ({ reason }) => report(reason));
  // An error without an object is a note of the browser's own, such as a loop of resize observers.
  addEventListener('error', ({ error }) => error && report(error));
}
