import type { ChromeRule } from './rule';

/** `附件【名单.xlsx】已下载14次`, `附件下载：…` beside the text: the file is kept, the line is the CMS's. */
export const download: ChromeRule = {
  reason: 'download',
  where: 'edge',
  test: (text, line) => line.chars < 120 && line.links.length > 0 && (/已?下载(次数)?[:：]?\s*\d*\s*次/.test(text) || /^(相关)?附件(下载|列表|信息)\s*[:：]/.test(text)),
};
