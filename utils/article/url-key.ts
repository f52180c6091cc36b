/** Query parameters that name the way a reader came, not the page. */
const TRACKING = /^(utm_\w+|spm|isappinstalled|nsukey|gclid|fbclid)$/i;
/** WeChat adds `from` with one of these; elsewhere `from` may choose the page. */
const WECHAT_FROM = /^(timeline|singlemessage|groupmessage)$/;

/**
 * Normal form of an address, by which a page that is kept already is recognised: scheme and `www.` dropped, host lower
 * case, default ports, tracking parameters, index files, trailing slashes and fragments dropped (but for `#/…` and `#!…`, by which script-drawn
 * portals name their pages), parameters sorted. An address that does not parse is its own key.
 */
export function urlKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const query = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !(name === 'from' && WECHAT_FROM.test(value)))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const path = url.pathname.replace(/\/(index|default)\.(s?html?|jsp|aspx?|php)$/i, '/').replace(/\/+$/, '');
  const port = url.port ? `:${url.port}` : '';
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  const route = /^#[/!]/.test(url.hash) ? url.hash : '';
  return `${siteOf(address)}${port}${path}${search}${route}`;
}

/** Host of an address in lower case, without `www.` and port; empty when it does not parse. */
export function siteOf(address: string): string {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\./, '');
  } catch {
    return '';
  }
}
