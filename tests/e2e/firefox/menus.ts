import type { Installed } from './harness';

/** Chooses the entry that is called so in an open menu, as a click on it does. */
const CHOOSE = `
  const choose = (menu, label) => {
    const entry = [...menu.querySelectorAll('menuitem')].find((one) => one.id.startsWith('jianbao') && one.label === label && !one.hidden);
    if (!entry) throw new Error('no entry ' + label + ' in ' + [...menu.querySelectorAll('[id^="jianbao"]')].map((one) => one.label));
    menu.activateItem(entry);
  };
`;

/** The right button of the mouse on the selection, or on the first long paragraph, of the page in front; then one of our entries. */
export const choosePageEntry = ({ chrome }: Installed, address: string, label: string): Promise<void> =>
  chrome(
    `${CHOOSE}
    const menu = window.document.getElementById('contentAreaContextMenu');
    const opened = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
    await inFrame(given[0], \`
      const selection = content.getSelection();
      const long = [...content.document.querySelectorAll('p')].find(({ textContent }) => textContent.trim().length > 30);
      const { left, top } = (selection.isCollapsed ? long : selection.getRangeAt(0)).getClientRects()[0];
      content.synthesizeMouseEvent('contextmenu', left + 60, top + 8, { button: 2, clickCount: 1, inputSource: 1 }, {});
    \`);
    await opened;
    choose(menu, given[1]);
  `,
    address,
    label,
  );

/** The right button of the mouse on our toolbar button; then one of our entries. */
export const chooseButtonEntry = ({ chrome }: Installed, label: string): Promise<void> =>
  chrome(
    `${CHOOSE}
    const menu = window.document.getElementById('toolbar-context-menu');
    const opened = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
    // Pinned, as the first-run page advises.
    window.CustomizableUI.addWidgetToArea(given[1], window.CustomizableUI.AREA_NAVBAR);
    const { left, top, width, height } = window.document.getElementById(given[1]).getBoundingClientRect();
    window.synthesizeMouseEvent('contextmenu', left + width / 2, top + height / 2, { button: 2, clickCount: 1, inputSource: 1 }, {});
    await opened;
    choose(menu, given[0]);
  `,
    label,
    'jianbao_jianbao_app-browser-action',
  );

/** What the toolbar button shows of the tab in front. */
export const badge = ({ chrome }: Installed): Promise<{ text: string; title: string }> =>
  chrome(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const action = ExtensionParent.apiManager.global.browserActionFor(extension);
    const { badgeText: text, title } = action.action.getContextData(window.gBrowser.selectedTab);
    return { text: text ?? '', title };
  `);
