import { browser } from './api';
import { tellTabClicked } from './followed-tab';
import { i18n } from './i18n';
import { openLibraryTab, openPanel, panelKind } from './panel';

/** What was chosen in the menu of a page; `selection` names the frame in which something is selected. */
export interface ClipChoice {
  tab: number;
  url: string | undefined;
  selection?: { frame: number };
}

/** Pages of the browser itself have no such entries: no script may run there. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/**
 * The menus of page and selection, which clip; the toolbar icon's own menu and the second shortcut, which open panel and
 * library without clipping. Listeners are registered at once, so that a click can start a stopped background; the entries
 * live in the browser and are made at install.
 */
export function registerMenus(onClip: (choice: ClipChoice) => void): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'open-panel' && tab) lookFromPanel(tab.windowId);
    if (info.menuItemId === 'open-library') void openLibraryTab();
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'clip-page') onClip({ tab: tab.id, url: tab.url });
    if (info.menuItemId === 'clip-selection') onClip({ tab: tab.id, url: tab.url, selection: { frame: info.frameId ?? 0 } });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) lookFromPanel(tab.windowId);
  });
}

/** A panel that is up already looks at the page again: since this click the browser tells its address. */
function lookFromPanel(windowId: number): void {
  void openPanel({ windowId });
  void tellTabClicked();
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  if (panelKind() !== 'tab') {
    browser.contextMenus.create({ id: 'open-panel', contexts: ['action'], title: i18n.t('menu.openPanel') });
  }
  browser.contextMenus.create({ id: 'open-library', contexts: ['action'], title: i18n.t('menu.openLibrary') });
  // A browser shows the entry of a page only where nothing else was clicked, so links and images are named too.
  browser.contextMenus.create({ id: 'clip-page', contexts: ['page', 'frame', 'link', 'image'], title: i18n.t('menu.clipPage'), documentUrlPatterns: PAGES });
  browser.contextMenus.create({ id: 'clip-selection', contexts: ['selection'], title: i18n.t('menu.clipSelection'), documentUrlPatterns: PAGES });
}
