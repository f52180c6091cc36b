import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ClipAnswer } from '../utils/article/draft';
import { readability } from '../utils/extract/content/readability';
import { type ReadersWorld, left } from '../utils/extract/content/readers-world';

/** Injected behind clip.js into a page that wants it, one in ten or fewer; answers what the look comes to then. */
export default defineUnlistedScript({
  globalName: true,
  async main(): Promise<ClipAnswer | undefined> {
    const world = globalThis as ReadersWorld;
    world.jianbaoReaders = readability;
    left(world, 'jianbaoHear')?.(readability);
    return left(world, 'jianbaoWork')?.();
  },
});
