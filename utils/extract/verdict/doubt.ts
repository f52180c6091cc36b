import { readFounderComment } from '../metadata/founder-comment';
import { inFrames } from './in-frames';
import { noArticle } from './no-article';

/** What a look needs where the page may be no article, has little but a frame, or notes its article in a comment; a script of its own brings it, for few pages are so. */
export const doubt = { inFrames, noArticle, readFounderComment };

export type Doubt = typeof doubt;
