import type { Portal } from '../portal';

/** Containers of single portals with a template of their own. */
export const ownTemplates: Portal = {
  body: ['#mainText', '#ivs_content', '#News_Body_Txt_A', '#wenzhang-content', '.wenzhang-content', '.vF_detail_content', '.art-con[ergodic="article"]', '.contents_div', '.article-body', '.article_con', '#contentText', '#articleContent', '#article-content', '#newsContent', '#Content', '#content'],
};
