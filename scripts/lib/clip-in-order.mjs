// @ts-check
import { openClipper } from './clipper.mjs';
import { inTurn } from './in-turn.mjs';

/** @typedef {import('./clipper.mjs').Target} Target */
/** @typedef {import('./clipper.mjs').Outcome} Outcome */
/** @typedef {{ target: Target, outcome: Outcome }} Clipped */

/** Most of a click's time the browser waits for its own popup to be shown, so two browsers do nearly twice as much. */
const BROWSERS = 2;
/** Under this many pages a second browser takes longer to start than it saves. */
const WORTH = 8;

/**
 * Clips saved pages in browsers without network and live addresses in one with it; each starts when first needed.
 * @param {Target[]} targets
 * @param {{ executablePath: string, extension: string }} options
 * @returns {AsyncGenerator<Clipped>} in the order of `targets`
 */
export async function* clipTargetsInOrder(targets, options) {
  for (let from = 0; from < targets.length; ) {
    const live = targets[from]?.file === null;
    const end = targets.findIndex((target, i) => i > from && (target.file === null) !== live);
    const run = targets.slice(from, end < 0 ? targets.length : end);
    const lanes = live || run.length < WORTH ? 1 : BROWSERS;
    yield* inTurn(Array.from({ length: lanes }, (_, lane) => clipLane(run.filter((_target, i) => i % lanes === lane), { ...options, live })));
    from += run.length;
  }
}

/** @param {Target[]} targets @param {Parameters<typeof openClipper>[0]} options @returns {AsyncGenerator<Clipped>} */
async function* clipLane(targets, options) {
  const clipper = await openClipper(options);
  try {
    yield* clipper.clipAll(targets);
  } finally {
    await clipper.close();
  }
}
