import type { Portal } from '../portal';

/** 动易 PowerEasy and the ASP tables of its time. */
export const powereasy: Portal = {
  body: ['#MyContent', '#fontzoom'],
};
