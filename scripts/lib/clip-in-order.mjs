// @ts-check
import { openClipper } from './clipper.mjs';

/** @typedef {import('./clipper.mjs').Target} Target */
/** @typedef {import('./clipper.mjs').Outcome} Outcome */

/**
 * Clips saved pages in a browser without network and live addresses in one with it; each browser starts when first needed.
 * @param {Target[]} targets
 * @param {{ executablePath: string, extension: string }} options
 * @returns {AsyncGenerator<{ target: Target, outcome: Outcome }>} in the order of `targets`
 */
export async function* clipTargetsInOrder(targets, options) {
  for (let from = 0; from < targets.length; ) {
    const live = targets[from]?.file === null;
    const end = targets.findIndex((target, i) => i > from && (target.file === null) !== live);
    const run = targets.slice(from, end < 0 ? targets.length : end);
    const clipper = await openClipper({ ...options, live });
    try {
      yield* clipper.clipAll(run);
    } finally {
      await clipper.close();
    }
    from += run.length;
  }
}
