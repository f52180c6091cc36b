import { siteOf } from '../article/url-key';
import type { SiteRule } from '../article/site-rule';

/**
 * The pages that are likely built like the one at `address`: its host, and the path down to where numbers begin. A page that
 * a query alone chooses (`content.jsp?id=…`) has its path as it is.
 */
export function pagesLike(address: string): Pick<SiteRule, 'host' | 'path'> {
  const { pathname, search } = new URL(address);
  const host = siteOf(address);
  if (search !== '' && /\/[^/\d]+\.\w+$/.test(pathname)) return { host, path: pathname };
  const folders = pathname.split('/').slice(1, -1);
  const numbered = folders.findIndex((folder) => /\d/.test(folder));
  const kept = numbered < 0 ? folders : folders.slice(0, numbered);
  return kept.length > 0 ? { host, path: `/${kept.join('/')}/**` } : { host };
}
