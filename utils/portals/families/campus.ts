import type { Portal } from '../portal';

/** WebPlus (苏迪), SiteServer, DedeCMS, 帝国 EmpireCMS, PowerEasy and other systems of schools and counties. */
export const campus: Portal = {
  body: ['.wp_articlecontent', '.Article_Content', '#article_content', '.article_content_mix', '#text', '.newstext', '.arc_body', '#MyContent', '#fontzoom', '.viewbox .content', '.news_content', '.news-content', '.info_content'],
};
