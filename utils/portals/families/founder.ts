import type { Portal } from '../portal';

/** 方正 digital newspapers; the text stands between comments `enpcontent` too, which the generic rules read. */
export const founder: Portal = {
  body: ['founder-content', '#ozoom'],
};
