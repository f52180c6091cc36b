import { AppError } from './app-error';
import { MOST_RULES } from './check-site-rules';
import type { SiteRule } from './site-rule';

/**
 * The rules with one more, which takes the place of the one for the same pages.
 * @throws {AppError} rules.tooLarge
 */
export function putRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  const place = rules.findIndex(({ host, path }) => host === rule.host && path === rule.path);
  if (place >= 0) return rules.with(place, rule);
  if (rules.length >= MOST_RULES) throw new AppError('rules.tooLarge', String(MOST_RULES));
  return [...rules, rule];
}
