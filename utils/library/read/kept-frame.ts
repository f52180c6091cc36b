import type { Draft } from '../../article/draft';
import { urlKey } from '../../article/url-key';
import type { Library } from '../open';
import { findByUrlKey } from './find-by-url-key';
import { getCapture } from './get-capture';
import { getClip } from './get-clip';

/** A clip as it was before it took a further capture. */
export interface KeptBefore {
  clip: number;
  capture: string;
}

/**
 * The clip that keeps the article which a page shows in a frame: it goes by the address of the frame, so that whoever looks for that of the page finds none. What was
 * kept after `clickAt` (milliseconds since 1970) is left out: that is the answer to the same wish. A frame may show another article under the
 * same address, as one that a script writes does: its title tells.
 */
export async function keptFrame(lib: Library, { url, fields }: Pick<Draft, 'url' | 'fields'>, clickAt: number): Promise<KeptBefore | undefined> {
  if (!fields.title) return undefined;
  for (const { id, view } of await findByUrlKey(lib, urlKey(url))) {
    if (view.states.includes('selection') || (view.savedAt ?? 0) > clickAt) continue;
    const capture = String((await getClip(lib, id))?.f['capture']?.v ?? '');
    if ((await getCapture(lib, capture))?.fields.title?.value === fields.title.value) return { clip: id, capture };
  }
  return undefined;
}
