import { tidyText } from '../dom/tidy-text';
import { isFileName } from './attachments';

/** What a button says, whatever it leads to. */
const BUTTON = /^[【[（(]?(点击|立即|文件|附件|word|pdf)*(下载|查看|预览|打开)(此?附件|文件)?[】\])）]?$/i;
const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && !BUTTON.test(text) && !/^[\d.\s]+[KM]B?$/i.test(text);

/** What the reader calls the file of a link: its words, or where they are those of a button, its title, or what stands beside it in its row. */
export function nameOfLink(link: HTMLAnchorElement): string {
  const text = tidyText(link.textContent ?? '');
  if (text !== '' && !BUTTON.test(text)) return text;
  const own = [link.getAttribute('download'), link.title, link.querySelector('img')?.alt].map((name) => tidyText(name ?? '')).find(isName);
  if (own !== undefined) return own;
  const row = link.closest('tr,li,p,div');
  const names = [...(row?.childNodes ?? [])].filter((node) => !node.contains(link)).map((node) => tidyText(node.textContent ?? '')).filter(isName);
  // A cell names the file of its row, whatever it ends in.
  return names.find(isFileName) ?? (row?.localName === 'tr' ? names.sort((a, b) => b.length - a.length)[0] : undefined) ?? text;
}
