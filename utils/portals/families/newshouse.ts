import type { Portal } from '../portal';

/** House templates of news sites, from which portals reprint. */
export const newshouse: Portal = {
  body: [
    '.rm_txt_con', '#rwb_zw', '.artDet', '#detailContent', '#p-detail', '#detail', '#artibody', '.post_body', '#endText', '.article-content-wrap', '#Cnt-Main-Article-QQ', 'article#mp-editor', '[class^="index_text_"]', '#main_content', '.u-mainText',
    '#contentMain', '.news_txt', '.left_zw', '#the_content',
  ],
  drop: [
    { selector: '.tjewm, .rv-root-v2, .adInContent, .ct_hqimg, .related_article, .HiRadioPlayer', reason: 'widget' },
    { selector: '#backsohucom, .backword, #backqqcom, .video-ionc', reason: 'widget' },
    { selector: '#articleEdit', reason: 'credit' },
    { selector: '.zdfy, .xinhuaPager, .xpage', reason: 'pager' },
  ],
};
