import type { Capture } from '../../utils/article/clip';
import type { Comparison } from '../../utils/compare/compare-captures';
import type { ClipAccess } from './clip-access';

/**
 * What differs between two captures of a clip, the older one first. The comparing itself is loaded at the first call: most pages never need it.
 * @throws AppError `library.failed`
 */
export async function differenceBetween(
  access: Pick<ClipAccess, 'body' | 'files'>,
  older: Capture,
  newer: Capture,
): Promise<Comparison> {
  const look = async (capture: Capture) => {
    const [text, files] = await Promise.all([access.body(capture.text), access.files(capture.uid)]);
    return { capture, text, files };
  };
  const [{ compareCaptures }, before, after] = await Promise.all([
    import('../../utils/compare/compare-captures'),
    look(older),
    look(newer),
  ]);
  return compareCaptures(before, after);
}
