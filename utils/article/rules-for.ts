import { parseAddress } from './parse-address';
import { pathFits } from './path-fits';
import type { SiteRule } from './site-rule';
import { siteOf } from './url-key';

/** The rules for a page, the most closely aimed first. */
export function rulesFor(rules: readonly SiteRule[], address: string): SiteRule[] {
  const page = parseAddress(address);
  if (!page || !/^https?:$/.test(page.protocol)) return [];
  const site = siteOf(address);
  return rules
    .filter(({ host, path }) => host.replace(/^www\./, '') === site && (path === undefined || pathFits(path, page.pathname)))
    .sort((a, b) => aim(b) - aim(a));
}

const aim = ({ path = '' }: SiteRule): number => path.replaceAll('*', '').length;
