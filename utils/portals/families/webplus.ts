import type { Portal } from '../portal';

/** 苏迪 WebPlus, of schools: widgets in `div[frag]`, files under `/_upload/article/files/`. */
export const webplus: Portal = {
  body: ['.wp_articlecontent', '.Article_Content', '#article_content'],
};
