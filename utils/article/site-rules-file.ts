import { AppError } from './app-error';
import { checkSiteRule, MOST_RULES } from './check-site-rules';
import { isObject } from './shape';
import type { SiteRule } from './site-rule';

const FORMAT = 'jianbao-site-rules';
const VERSION = 1;
/** Largest file of rules, in characters. */
const LONGEST = 1024 * 1024;

/** The text of a file of rules; docs/site-rules.md describes it. */
export const writeSiteRules = (rules: readonly SiteRule[]): string => `${JSON.stringify({ format: FORMAT, version: VERSION, rules }, null, 2)}\n`;

/**
 * The rules of such a file; all of them, or none.
 * @throws {AppError} rules.tooLarge, rules.badJson, rules.notRules, rules.newer, rules.unknownKey, rules.badSelector, rules.badRule, with the place as detail
 */
export function readSiteRules(text: string): SiteRule[] {
  if (text.length > LONGEST) throw new AppError('rules.tooLarge');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('rules.badJson');
  }
  if (!isObject(file) || file['format'] !== FORMAT) throw new AppError('rules.notRules');
  const { version, rules } = file;
  if (typeof version === 'number' && version > VERSION) throw new AppError('rules.newer', String(version));
  if (version !== VERSION || !Array.isArray(rules)) throw new AppError('rules.notRules');
  const stranger = Object.keys(file).find((key) => !/^(format|version|rules)$/.test(key));
  if (stranger !== undefined) throw new AppError('rules.unknownKey', stranger.slice(0, 40));
  if (rules.length > MOST_RULES) throw new AppError('rules.tooLarge', String(rules.length));
  return rules.map((rule, i) => checkSiteRule(rule, `rules.${i}`));
}
