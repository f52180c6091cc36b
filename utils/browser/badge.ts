import { browser } from './api';
import { i18n } from './i18n';

/** Colours of the badge: they must hold on every browser's toolbar. */
const COLOURS = { kept: '#2f6b3a', failed: '#a3241c', asks: '#2d5d8f' } as const;
const SIGNS = { kept: '✓', failed: '!', asks: '?' } as const;

/**
 * Says on the toolbar button, for one tab, what came of a clip that no popup could show; `title` says it in words. The
 * browser forgets both when the tab goes elsewhere.
 */
export async function showBadge(tabId: number, outcome: keyof typeof SIGNS, title: string): Promise<void> {
  const { action } = browser;
  await action.setBadgeBackgroundColor({ tabId, color: COLOURS[outcome] });
  await Promise.all([action.setBadgeText({ tabId, text: SIGNS[outcome] }), action.setTitle({ tabId, title })]);
}

/** Takes it back: the reader has clicked. */
export async function clearBadge(tabId: number): Promise<void> {
  const { action } = browser;
  if ((await action.getBadgeText({ tabId })) === '') return;
  await Promise.all([action.setBadgeText({ tabId, text: '' }), action.setTitle({ tabId, title: i18n.t('action.title') })]);
}
