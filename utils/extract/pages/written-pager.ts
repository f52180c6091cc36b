/** TRS's own function: pages, index of this one, name and ending of the first; some sites put the id of an element before. */
const CALL = /createPageHTML\s*\(\s*(?:['"][^'"]*['"]\s*,\s*)?(\d{1,4})\s*,\s*(\d{1,4})\s*,\s*['"]([\w.-]+)['"]\s*,\s*['"](\w+)['"]/;

/**
 * The pager that a script of the page writes, as the script is told it; a page that was fetched runs none.
 * @returns addresses in order, the first page's first, and the index of this page
 */
export function writtenPager(root: Element, base: string): { urls: string[]; index: number } | undefined {
  for (const script of root.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    const call = text.includes('createPageHTML') ? CALL.exec(text) : null;
    if (!call) continue;
    const [, count, index, name, ending] = call;
    const urls = Array.from({ length: Number(count) }, (_, i) => new URL(`${name}${i === 0 ? '' : `_${i}`}.${ending}`, base).href);
    return Number(count) > 1 && Number(index) < Number(count) ? { urls, index: Number(index) } : undefined;
  }
  return undefined;
}
