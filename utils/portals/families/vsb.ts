import type { Portal } from '../portal';

/** 博达 VSB: `_newscontent_fromname`, and class names that end with the number of the widget. */
export const vsb: Portal = {
  body: ['#vsb_content', '[id^="vsb_content_"]', '#vsb_newscontent', '.v_news_content', '[class^="contentstyle"]', 'form[name="_newscontent_fromname"]'],
};
