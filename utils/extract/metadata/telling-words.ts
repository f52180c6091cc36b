import { likeness } from '../dom/tidy-text';
import { isSiteName } from './site-names';

/** What every site of its kind is called besides. */
const ANY_SITE = '政务门户网站';
/** Share of the title that words make up which are cut from it. */
const PIECES = 0.8;

/** `words` of a keywords tag without what names site and column; none where all of them are the site's, or pieces of the title. */
export function telling(words: readonly string[], { sites, columns, titles }: { sites: readonly string[]; columns: ReadonlySet<string>; titles: readonly string[] }): string[] {
  const keys = sites.map((site) => likeness(site) + ANY_SITE);
  const ofSite = words.filter((word) => {
    const key = likeness(word);
    return /^[\w.]+\.(cn|com)$/.test(word) || keys.some((site) => (key.length > 2 || words.length > 2) && (isWithin(key, site) || key.includes(site.slice(0, -ANY_SITE.length))));
  });
  // The site's own words stand in every page of it.
  if (ofSite.length * 2 >= words.length || words.some((word) => isSiteName(word) && /网站?$/.test(word) && keys.includes(likeness(word) + ANY_SITE))) return [];
  const pieces = words.map(likeness);
  const isCut = titles.map(likeness).some((title) => pieces.every((piece) => piece.length > 3 && title.includes(piece)) && pieces.join('').length >= title.length * PIECES);
  return isCut ? [] : words.filter((word) => !columns.has(likeness(word)));
}

/** The characters of `short` in their order: 云溪政府 in 临江市云溪县人民政府. */
function isWithin(short: string, long: string): boolean {
  let at = -1;
  for (const sign of short) if ((at = long.indexOf(sign, at + 1)) < 0) return false;
  return true;
}
