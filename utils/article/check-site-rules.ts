import { AppError } from './app-error';
import { isSelector } from './is-selector';
import { isObject } from './shape';
import { PARTS, type SiteRule } from './site-rule';

/** Bounds far above what a reader makes by hand. */
export const MOST_RULES = 500;
const MOST_DROPS = 20;
const MOST_STARS = 10;
const HOST = /^(?=.{1,253}$)(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:.]{2,45}\]$/;
const PATH = /^(?:\/|\*\*)[^\s?#]{0,199}$/;

const KEYS: ReadonlySet<string> = new Set(['host', 'path', 'drop', ...PARTS]);

/**
 * A rule as it may be kept, whoever wrote it.
 * @param at where it stands, for the error's detail: `rules.3`
 * @throws {AppError} rules.unknownKey, rules.badSelector, rules.badRule with the place as detail
 */
export function checkSiteRule(value: unknown, at: string): SiteRule {
  const bad = (key: string): never => {
    throw new AppError('rules.badRule', key === '' ? at : `${at}.${key}`);
  };
  if (!isObject(value)) return bad('');
  const stranger = Object.keys(value).find((key) => !KEYS.has(key));
  if (stranger !== undefined) throw new AppError('rules.unknownKey', `${at}.${stranger.slice(0, 40)}`);
  const { host, path, drop } = value;
  if (typeof host !== 'string' || !HOST.test(host)) return bad('host');
  const rule: SiteRule = { host };
  if (path !== undefined) {
    if (typeof path !== 'string' || !PATH.test(path) || path.replace(/\*+/g, '*').split('*').length - 1 > MOST_STARS) return bad('path');
    rule.path = path;
  }
  for (const part of PARTS) if (value[part] !== undefined) rule[part] = selector(value[part], `${at}.${part}`);
  if (drop !== undefined) {
    if (!Array.isArray(drop) || drop.length > MOST_DROPS) return bad('drop');
    rule.drop = drop.map((one, i) => selector(one, `${at}.drop.${i}`));
  }
  // A rule that names nothing is none.
  if (!PARTS.some((part) => rule[part] !== undefined) && !rule.drop?.length) return bad('');
  return rule;
}

function selector(value: unknown, at: string): string {
  if (typeof value !== 'string' || !isSelector(value)) throw new AppError('rules.badSelector', at);
  return value;
}
