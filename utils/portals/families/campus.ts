import type { Portal } from '../portal';

/** WebPlus (苏迪), SiteServer, DedeCMS, 帝国 EmpireCMS, PowerEasy and other systems of schools and counties. */
export const campus: Portal = {
  id: 'campus',
  body: ['.wp_articlecontent', '.read .wp_articlecontent', '.Article_Content', '#Article_Content', '.article_content_mix', '#article_content', '#artibody', '#text.newstext', '#newstext', '.arc_body', '.content_body', '#MyContent', '#fontzoom', '#ContentBody', '.viewbox .content', '.news_content', '.newscontent', '.news-content', '.info_content', '.con_text'],
};
