import { findFrames } from './frames';
import { noArticle } from './no-article';
import { withHead } from './with-head';

/** What a look needs where the page may be no article, or has little but a frame; a script of its own brings it, for few pages are so. */
export const doubt = { findFrames, noArticle, withHead };

export type Doubt = typeof doubt;
