/** One way to read an address as that of a page of an article: the address without its page number, and that number as it stands there. */
export interface Reading {
  key: string;
  /** Undefined for an address without one: the first page. */
  raw: number | undefined;
}

/** Names under which systems pass the number of a page. */
const PARAMETER = /^(page|p|pn|pg|pageno|page_no|pagenum|pageindex|curpage|currentpage|nowpage|pagenumber)$/i;
/** `t20261118_4821_2.html`, `88-3.shtml`: at most two digits, for longer ones number articles. */
const NUMBERED = /^(.*\/[^/]*[^/_-])[_-](\d{1,2})(\.[a-z]+)?$/i;
/** Names of columns: their pages are those of a list. */
const COLUMN = /\/((index|list|default|more|search|node|col\d*)([_-]\d+)*(\.[a-z]+)?)?$/i;

/** Every way to read an address; the one that takes it for a first page comes first. None for an address that names a column. */
export function pageReadings(address: string): Reading[] {
  const url = new URL(address);
  url.hash = '';
  const out: Reading[] = [];
  const own = [...url.searchParams.keys()].filter((name) => !PARAMETER.test(name));
  if (!COLUMN.test(url.pathname) || (own.length > 0 && !/list|more|search/i.test(url.pathname + url.search))) out.push({ key: url.href, raw: undefined });
  else return out;
  const numbered = COLUMN.test(url.pathname) ? null : NUMBERED.exec(url.pathname);
  if (numbered) {
    const first = new URL(url);
    first.pathname = numbered[1]! + (numbered[3] ?? '');
    if (!COLUMN.test(first.pathname)) out.push({ key: first.href, raw: Number(numbered[2]) });
  }
  for (const [name, value] of url.searchParams) {
    if (!PARAMETER.test(name) || !/^\d{1,3}$/.test(value)) continue;
    const first = new URL(url);
    first.searchParams.delete(name);
    out.push({ key: first.href, raw: Number(value) });
  }
  return out;
}
