import { MISSING, PAGES } from '../../scripts/sample-portal/serve.mjs';

/** Pages of the sample portal that are no article in any browser: name, path, and the code that says what they are. */
export const NO_ARTICLE_PAGES = [
  ['column', PAGES.column, 'clip.list'],
  ['login', PAGES.login, 'clip.login'],
  ['blank', PAGES.blank, 'clip.blank'],
  ['missing', MISSING, 'clip.errorPage'],
  ['data', PAGES.data, 'clip.data'],
  ['json', PAGES.json, 'clip.data'],
  ['foreignFrame', PAGES.foreignFrame, 'clip.frame'],
] as const;
