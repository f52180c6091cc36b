import { AppError } from '../../utils/article/app-error';
import { checkSiteRule } from '../../utils/article/check-site-rules';
import { isErrorCode } from '../../utils/article/error-codes';
import { putRule } from '../../utils/article/put-rule';
import type { ChosenParts, PartSelectors, SiteRule } from '../../utils/article/site-rule';
import { siteOf, urlKey } from '../../utils/article/url-key';
import { injectClip, injectPicker } from '../../utils/browser/inject';
import type { Picked } from '../../utils/browser/on-pick';
import { lookOf } from '../../utils/browser/look-of';
import type { PickLook } from '../../utils/article/pick-look';
import type { PickAsk, PickReply } from '../../utils/browser/pick-protocol';
import { forgetPicker, notePicker } from '../../utils/browser/pick-session';
import type { Reply, Request } from '../../utils/browser/protocol';
import { quietInPrivate } from '../../utils/browser/quiet-in-private';
import { rulesAt } from '../../utils/browser/rules-at';
import { changeSiteRules } from '../../utils/browser/site-rules';
import { addressOf, isPrivateTab } from '../../utils/browser/tabs';
import type { createClipping } from './clipping';

const PAGE_LIMIT_MS = 15_000;

/** The picker's other half: opens it within the click's grant, reads the page with what is picked, keeps it as a capture like any other. */
export const createPicking = (clip: ReturnType<typeof createClipping>) => ({
  start: (request: Request<'pick.start'>): Promise<Reply<'pick.start'>> => start(request).catch(quietInPrivate(request.tab)),

  answer: async (ask: PickAsk, from: Picked): Promise<PickReply<PickAsk['kind']>> => {
    if (ask.kind === 'end') {
      await forgetPicker(from.tab);
      return {};
    }
    const parts = checkedParts(ask.parts, from.url);
    return ask.kind === 'look' ? look(parts, from) : keep(clip, ask, parts, from);
  },
});

async function start({ tab, again, agreed }: Request<'pick.start'>): Promise<Reply<'pick.start'>> {
  if (!agreed && (await isPrivateTab(tab))) throw new AppError('clip.private');
  const url = await addressOf(tab);
  if (url === undefined) throw new AppError('clip.restricted');
  const token = crypto.randomUUID();
  await notePicker(tab, { token, url, ...(again !== undefined && { again }), ...(agreed && { agreed }) });
  await injectPicker(tab, { token }, PAGE_LIMIT_MS);
  return {};
}

async function look(parts: ChosenParts[], { tab, url }: Picked): Promise<PickLook> {
  const answer = await injectClip(tab, PAGE_LIMIT_MS, { anyway: true, parts: [...parts, ...(await rulesAt(url))] });
  if (!answer.ok) throw new AppError(isErrorCode(answer.code) ? answer.code : 'clip.failed', answer.detail);
  return lookOf(answer.draft);
}

async function keep(clip: ReturnType<typeof createClipping>, ask: Extract<PickAsk, { kind: 'keep' }>, parts: ChosenParts[], { tab, url, session }: Picked): Promise<{ clip: number }> {
  // Before anything is kept: a rule that is none is the picker's own fault.
  const rule = ask.rule && ruleFor(ask.rule, url);
  // A page that has drawn another article meanwhile is not the one of that clip.
  const again = urlKey(session.url) === urlKey(url) ? session.again : undefined;
  const kept = await clip({ capture: ask.capture, tab, askedAt: Date.now(), ...(again === undefined && { anyway: true }), parts, ...(again !== undefined && { again }), ...(session.agreed && { agreed: true }) });
  if (rule) await changeSiteRules((rules) => putRule(rules, rule));
  await notePicker(tab, { ...session, url, again: kept.clip });
  return kept;
}

/** What comes from a page is checked like what comes from anywhere. */
function checkedParts(parts: PartSelectors, url: string): ChosenParts[] {
  if (Object.keys(parts).length === 0) return [];
  const { host: _host, path: _path, ...checked } = checkSiteRule({ ...parts, host: siteOf(url) || 'localhost' }, 'parts');
  return [{ ...checked, by: 'picked' }];
}

function ruleFor(given: SiteRule, url: string): SiteRule {
  const rule = checkSiteRule(given, 'rule');
  if (rule.host.replace(/^www\./, '') !== siteOf(url)) throw new AppError('rules.badRule', 'rule.host');
  return rule;
}
