import { MOST_RULES } from './check-site-rules';
import type { SiteRule } from './site-rule';

/** The rules with those of a backup that are for other pages: what the reader has stays, and what is more than there may be does not come. */
export function addRules(rules: readonly SiteRule[], more: readonly SiteRule[]): SiteRule[] {
  const all = [...rules];
  for (const rule of more) {
    if (all.length < MOST_RULES && !all.some(({ host, path }) => host === rule.host && path === rule.path)) all.push(rule);
  }
  return all;
}
