import type { Portal } from '../portal';

/** Containers of single portals with a template of their own. */
export const portals: Portal = {
  id: 'portals',
  body: ['#mainText', '#ivs_content', '#News_Body_Txt_A', '#wenzhang-content', '.wenzhang-content', '.vF_detail_content', '.art-con[ergodic="article"]', '.content_wrap #content', '.contents_div', '.pages_content', '.article-body', '.detail-article', '.article_con', '.xxgk-content', '.zwgk_content', '#contentText', '#articleContent', '#article-content', '#newsContent', '#NewsContent', '#Content', '#content'],
};
