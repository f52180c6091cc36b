import { AppError } from '../article/app-error';
import { isErrorCode } from '../article/error-codes';
import type { PickLook } from '../article/pick-look';
import { rulesFor } from '../article/rules-for';
import type { SiteRule } from '../article/site-rule';
import { injectClip } from './inject';
import { lookOf } from './look-of';
import { ordinaryTabs } from './tabs';

const LIMIT_MS = 15_000;

/**
 * How a page of the site reads by a rule, in a tab of no private window where a click on our button, or a permission, lets us look; undefined where no tab is such.
 * @throws {AppError} as the extractor
 */
export async function tryRule(rule: SiteRule): Promise<{ url: string; look: PickLook } | undefined> {
  const tabs = await ordinaryTabs();
  const tab = tabs.find(({ url }) => url !== undefined && rulesFor([rule], url).length > 0);
  if (tab?.id === undefined) return undefined;
  const { host: _host, path: _path, ...parts } = rule;
  const answer = await injectClip(tab.id, LIMIT_MS, { anyway: true, parts: [{ ...parts, by: 'rule' }] });
  if (!answer.ok) throw new AppError(isErrorCode(answer.code) ? answer.code : 'clip.failed', answer.detail);
  return { url: tab.url!, look: lookOf(answer.draft) };
}
