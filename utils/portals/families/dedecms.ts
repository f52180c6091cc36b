import type { Portal } from '../portal';

/** 织梦 DedeCMS. */
export const dedecms: Portal = {
  body: ['.viewbox .content', '.arc_body'],
};
