import { inFrames } from './in-frames';
import { noArticle } from './no-article';

/** What a look needs where the page may be no article, or has little but a frame; a script of its own brings it, for few pages are so. */
export const doubt = { inFrames, noArticle };

export type Doubt = typeof doubt;
