import type { Portal } from '../portal';

/** 开普云. */
export const kaipuyun: Portal = {
  body: ['#detailContent', '.detailContent', '#zoomcon', '#js_content'],
  drop: [{ selector: '.changeSize, .BreadcrumbNav', reason: 'tools' }],
};
