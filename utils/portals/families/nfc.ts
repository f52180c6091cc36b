import type { Portal } from '../portal';

/** The 南方网 (NFC) platform of Guangdong's portals: addresses `/content/post_<n>.html`. */
export const nfc: Portal = {
  body: ['.article-content', '.news_cont_d_wrap', '.article_content'],
};
