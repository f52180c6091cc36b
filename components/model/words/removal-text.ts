import { i18n } from '../../../utils/browser/i18n';

/** Reasons that have words of their own; a reason of another version is told in general. */
const KNOWN = [
  'breadcrumb', 'counter', 'credit', 'disclaimer', 'download', 'dropped', 'filing', 'fontSize', 'footer', 'hidden', 'navigation', 'organisers', 'outside',
  'pager', 'previousNext', 'qr', 'related', 'share', 'siteControls', 'tools', 'welcome', 'widget',
] as const;

/** Lines that say of the article what its fields say. */
const HEAD = /^(title|head|labelLine|titleRepeated|kicker|subtitle|byline|bareDate)$/;

/** Why a block was left out, in words. */
export function removalText(reason: string): string {
  if (HEAD.test(reason)) return i18n.t('removal.head');
  const known = KNOWN.find((name) => name === reason);
  return known ? i18n.t(`removal.${known}`) : i18n.t('removal.other');
}
