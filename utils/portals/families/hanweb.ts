import type { Portal } from '../portal';

/** 大汉 Hanweb: JCMS, 大汉版通, jpaas. */
export const hanweb: Portal = {
  body: ['#zoom', '#con_con', '.bt_content', '.art_con', '#div_content', '.main-txt', '.ccontent'],
  drop: [{ selector: '#hiddenLocation', reason: 'hidden' }],
};
