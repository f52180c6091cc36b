import { chance } from './chance';

/**
 * A device's clock that is wrong by up to `most` milliseconds either way, drifts, and now and then is set back.
 * @param now the true time, milliseconds since 1970
 * @param random numbers from 0 to 1
 */
export function skewedNow(now: () => number, random: () => number, most = 86_400_000): () => number {
  const draw = chance(random);
  const offset = (): number => draw.below(2 * most + 1) - most;
  let off = offset();
  return () => {
    if (draw.of(0.01)) off = offset();
    return Math.max(0, now() + off);
  };
}
