import type { Portal } from '../portal';

/** www.gov.cn and the sites built after it. */
export const govCn: Portal = {
  body: ['#UCAP-CONTENT', 'ucapcontent', '.pages_content', '.mesgContent'],
  drop: [
    { selector: '#qr_container, #div_div, .share-title', reason: 'qr' },
    { selector: '.pages_print', reason: 'tools' },
    { selector: '.editor', reason: 'credit' },
  ],
};
