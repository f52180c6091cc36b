import type { ClipAnswer } from '../../article/draft';
import type { Readers } from './readability';

/** How clip.js and readability.js find one another, in the extension's own world of a page. */
export interface ReadersWorld {
  /** The answer of the look that is under way. */
  jianbaoWork?: () => Promise<ClipAnswer>;
  jianbaoReaders?: Readers;
  /** Whom to tell that they are there. */
  jianbaoHear?: (readers: Readers) => void;
}
