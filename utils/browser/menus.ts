import { browser } from './api';
import { i18n } from './i18n';
import { openLibraryTab, openPanel, panelKind } from './panel';

/**
 * The toolbar icon's own menu and the second shortcut: panel and library without clipping. Listeners are registered at
 * once, so that a click can start a stopped background; the entries live in the browser and are made at install.
 */
export function registerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'open-panel' && tab) void openPanel({ windowId: tab.windowId });
    if (info.menuItemId === 'open-library') void openLibraryTab();
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) void openPanel({ windowId: tab.windowId });
  });
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  if (panelKind() !== 'tab') {
    browser.contextMenus.create({ id: 'open-panel', contexts: ['action'], title: i18n.t('menu.openPanel') });
  }
  browser.contextMenus.create({ id: 'open-library', contexts: ['action'], title: i18n.t('menu.openLibrary') });
}
