import type { Portal } from '../portal';

/** 开普云 and the 南方网 platform of Guangdong's portals (`content_post`). */
export const kaipuyun: Portal = {
  body: ['#detailContent', '.detailContent', '.article-content', '#zoomcon', '.news_cont_d_wrap', '.article_content', '#js_content'],
  drop: [{ selector: '.changeSize, .BreadcrumbNav', reason: 'tools' }],
};
