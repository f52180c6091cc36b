import type { Capture, Clip, FileRow } from '../../../utils/article/clip';
import { type Installed, ORIGIN } from './harness';

export const POPUP = `${ORIGIN}/popup.html`;
export const SIDEBAR = `${ORIGIN}/sidepanel.html`;
export const OPTIONS = `${ORIGIN}/options.html`;
export const LIBRARY = `${ORIGIN}/library.html`;

/** A click on the toolbar button, as the button itself handles it: the popup opens and the tab's activeTab grant is given. */
export const clickToolbar = ({ chrome }: Installed): Promise<void> =>
  chrome(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  `);

/** Closes the popup and waits until its page is gone. */
export const closePopup = ({ chrome }: Installed): Promise<void> =>
  chrome(
    `
    for (const panel of window.document.querySelectorAll('panel')) panel.hidePopup();
    await until(() => !views().some((view) => shows(view, given[0])));
  `,
    POPUP,
  );

/** Closes the sidebar and opens it anew: its page begins afresh, with the list. */
export const reopenSidebar = ({ chrome }: Installed): Promise<void> =>
  chrome(
    `
    window.SidebarController.hide();
    await until(() => !views().some((view) => shows(view, given[0])));
    await window.SidebarController.show('jianbao_jianbao_app-sidebar-action');
  `,
    SIDEBAR,
  );

/** Stops the background as an idle browser would, and waits until it is gone. */
export const stopBackground = ({ chrome }: Installed): Promise<void> =>
  chrome(`
    await extension.terminateBackground();
    await until(() => extension.backgroundState === 'stopped');
  `);

export const backgroundState = ({ chrome }: Installed): Promise<string> => chrome('return extension.backgroundState');

/** Waits until a page shows a text, in its own words or as the value of a field; fails with what it shows instead. */
export async function shown({ inPage }: Installed, address: string, text: string): Promise<void> {
  const instead = await inPage(
    address,
    async (wanted) => {
      const own = (): string[] => [document.body.innerText, ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)];
      const end = Date.now() + 60_000;
      while (!own().some((words) => words.includes(wanted)) && Date.now() < end) await new Promise((next) => setTimeout(next, 20));
      return own().some((words) => words.includes(wanted)) ? undefined : document.body.innerText;
    },
    text,
  );
  if (instead !== undefined && instead !== null) throw new Error(`“${text}” never appeared; shown instead:\n${instead}`);
}

export interface Stored {
  clips: Clip[];
  captures: Capture[];
  files: FileRow[];
}

/** What the extension's database holds, read by plain IndexedDB from one of its pages. */
export const stored = ({ inPage }: Installed, address: string): Promise<Stored> =>
  inPage(address, async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'jianbao')) return { clips: [], captures: [], files: [] };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('jianbao');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    // In one transaction: a clip and its capture are of one moment.
    const tx = db.transaction(['clips', 'captures', 'files']);
    const all = <T>(store: string): Promise<T[]> =>
      new Promise((resolve, reject) => {
        const reading = tx.objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result as T[]);
        reading.onerror = () => reject(reading.error!);
      });
    try {
      const [clips, captures, files] = await Promise.all([all<Clip>('clips'), all<Capture>('captures'), all<FileRow>('files')]);
      return { clips, captures, files };
    } finally {
      db.close();
    }
  });

/** Reads again on every change until `wanted` is content; fails with what the page shows instead. */
export async function storedWhen(installed: Installed, address: string, wanted: (now: Stored) => boolean): Promise<Stored> {
  for (const end = Date.now() + 40_000; ; ) {
    const now = await stored(installed, address);
    if (wanted(now)) return now;
    if (Date.now() > end) {
      const { clips, captures, files } = now;
      const words = await installed.inPage(address, () => document.body.innerText);
      throw new Error(`never stored; there are ${clips.length} clips, ${captures.length} captures, ${files.length} files, and the page shows:\n${words}`);
    }
    await installed.inPage(
      address,
      () =>
        new Promise<void>((resolve) => {
          const channel = new BroadcastChannel('jianbao.library');
          const done = (): void => {
            channel.close();
            resolve();
          };
          channel.onmessage = done;
          setTimeout(done, 250); // a change may have been announced before the listener was there
        }),
    );
  }
}
