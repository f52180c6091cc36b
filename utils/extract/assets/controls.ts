import { absolute } from './attachments';

/** Names of files that only buttons have: `szf_bigfont.png`, `next_page.jpg`. */
const FILE = /((big|small|normal|large|default)font|font_?icon|print_?icon|share_?icon|(next|prev|pre)_?page|(left|right)_?(but|btn|arrow))\w*\.(gif|png|jpe?g|svg)/;
/** Names of what a template puts round its own pictures: faces of who wrote it, codes, advertisements. */
const NAME = /(^|[-_\s])(avatar|author-?(icon|pic|img|head|face)|face(img|pic)?|user-?(img|pic|head|face)|font-?size(set)?|qr-?code|ewm|erweima|ad|ads|adv|advert\w*)([-_\s\d]|$)/i;
const AD = /^广告$/;
/** Elements round a picture whose names say what it is for. */
const UP = 3;
/** Children of such an element. */
const MOST = 4;

/** A picture that is the page's own and not the article's, whatever its size: a button, a face, an advertisement, the mark that leads home. */
export function isControl(image: Element, base: string, { width, height }: { width: number; height: number }): boolean {
  const link = image.closest('a');
  if (FILE.test((image.getAttribute('src') ?? '').toLowerCase()) || AD.test(image.getAttribute('alt') ?? '')) return true;
  if (link && !(width > 200 && height > 100) && isHome(link, base)) return true;
  for (let element: Element | null = image, up = 0; element && up < UP; element = element.parentElement, up++) {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
    // Named so, it must hold the picture and nothing else; what is around it holds more.
    if (names !== ' ' && NAME.test(names)) return up === 0 || (element.childElementCount <= MOST && element.querySelectorAll('img').length === 1 && (element.textContent ?? '').trim() === '');
  }
  return false;
}

function isHome(link: HTMLAnchorElement, base: string): boolean {
  const url = link.textContent?.trim() ? undefined : absolute(link.getAttribute('href'), base);
  return url !== undefined && /^\/(index\.\w+)?$/.test(url.pathname) && url.search === '' && link.querySelectorAll('img').length === 1;
}
