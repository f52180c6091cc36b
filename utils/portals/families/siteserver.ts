import type { Portal } from '../portal';

/** SiteServer CMS, of counties and bureaus: addresses `/contents/12/345.html`, templates of their own. */
export const siteserver: Portal = {
  body: ['.info_content', '.news_content', '.news-content', '.article_content_mix'],
};
