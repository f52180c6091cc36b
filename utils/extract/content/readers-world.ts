import type { ClipAnswer } from '../../article/draft';
import type { Chosen } from '../parts/chosen';
import type { Readers } from './readability';

/** How clip.js, readability.js and chosen.js find one another, in the extension's own world of a page. */
export interface ReadersWorld {
  /** The answer of the look that is under way. */
  jianbaoWork?: () => Promise<ClipAnswer>;
  jianbaoReaders?: Readers;
  jianbaoChosen?: Chosen;
  /** Whom to tell that they are there. */
  jianbaoHear?: (readers: Readers) => void;
}

/** What was left under a name; an element of the page that is called so answers to it too, and is not what is meant. */
export const left = <K extends keyof ReadersWorld>(world: ReadersWorld, name: K): ReadersWorld[K] | undefined => (Object.hasOwn(world, name) ? world[name] : undefined);
