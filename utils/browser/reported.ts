/** Errors that are on the errors page already, so that one that passes through several hands stands there once. */
export const reported = new WeakSet<object>();
