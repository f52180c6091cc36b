import type { Portal } from '../portal';

/** 帝国 EmpireCMS: the counter comes from `/e/public/ViewClick/`, files from `/e/DownSys/`. */
export const empirecms: Portal = {
  body: ['#text', '.newstext'],
};
