// @ts-check

/** Something is missing on this machine that a person must put there; the message says what. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
