import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import { checkSiteRule } from '../../utils/article/check-site-rules';
import type { PickLook } from '../../utils/article/pick-look';
import { putRule } from '../../utils/article/put-rule';
import type { SiteRule } from '../../utils/article/site-rule';
import { readSiteRules, writeSiteRules } from '../../utils/article/site-rules-file';
import { changeSiteRules, loadSiteRules, onSiteRules } from '../../utils/browser/site-rules';
import { tryRule } from '../../utils/browser/try-rule';

/** How a page reads by a rule; `none` when no tab shows one that may be looked at. */
export type Trial = { kind: 'read'; url: string; look: PickLook } | { kind: 'none' } | { kind: 'failed'; error: AppError };

export interface SiteRulesModel {
  /** Undefined until they are read. */
  rules: ReadonlySignal<readonly SiteRule[] | undefined>;
  remove(rule: SiteRule): Promise<void>;
  /** Puts `next` in the place of `rule`. Answers what is wrong with it, if something is. */
  save(rule: SiteRule, next: unknown): Promise<AppError | undefined>;
  try(rule: SiteRule): Promise<Trial>;
  /** The text of a file with all of them. */
  write(): string;
  /** Takes in the rules of a file: all of them, or none. Answers how many, or what is wrong. */
  take(text: string): Promise<number | AppError>;
}

/** The reader's rules on the options page. */
export function siteRulesModel(page: AbortSignal): SiteRulesModel {
  const rules = signal<readonly SiteRule[]>();
  const read = async (): Promise<void> => void (rules.value = await loadSiteRules());
  const change = async (next: (now: readonly SiteRule[]) => SiteRule[]): Promise<void> => void (rules.value = await changeSiteRules(next));
  void read();
  onSiteRules(() => void read(), page);
  return {
    rules,
    remove: (rule) => change((now) => now.filter((one) => !samePages(one, rule))),
    save: async (rule, given) => {
      try {
        const next = checkSiteRule(given, 'rule');
        // In its own place; another rule for the pages that this one now names gives way.
        await change((now) => now.flatMap((one) => (samePages(one, rule) ? [next] : samePages(one, next) ? [] : [one])));
        return undefined;
      } catch (error) {
        return toAppError(error, 'rules.badRule');
      }
    },
    try: async (rule) => {
      try {
        const tried = await tryRule(rule);
        return tried ? { kind: 'read', ...tried } : { kind: 'none' };
      } catch (error) {
        return { kind: 'failed', error: toAppError(error, 'clip.failed') };
      }
    },
    write: () => writeSiteRules(rules.value ?? []),
    take: async (text) => {
      try {
        const taken = readSiteRules(text);
        await change((now) => taken.reduce<SiteRule[]>(putRule, [...now]));
        return taken.length;
      } catch (error) {
        return toAppError(error, 'rules.badRule');
      }
    },
  };
}

const samePages = (one: SiteRule, other: SiteRule): boolean => one.host === other.host && one.path === other.path;
