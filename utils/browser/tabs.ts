import { originOf } from '../article/parse-address';
import { browser } from './api';

export interface ActiveTab {
  id: number;
  windowId: number;
  /** Absent where the browser does not tell: no click on this tab yet, no permission for its site. */
  url?: string;
  title?: string;
  /** True in a private window, whatever the browser calls it. */
  incognito?: boolean;
}

/** The tab that the person looks at; undefined when there is none (a window of a developer tool, say). */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return {
    id: tab.id,
    windowId: tab.windowId,
    ...(tab.url !== undefined && { url: tab.url }),
    ...(tab.title !== undefined && { title: tab.title }),
    ...(tab.incognito && { incognito: true }),
  };
}

/** The tabs of all windows but the private ones: what is asked for elsewhere is no concern of those. */
export const ordinaryTabs = async () => (await browser.tabs.query({})).filter(({ incognito }) => !incognito);

/** A tab that shows a page of an origin, in no private window, as far as the browser tells: a click or a permission must have granted it. */
export async function tabOfOrigin(origin: string): Promise<number | undefined> {
  const tabs = await ordinaryTabs();
  return tabs.find(({ url }) => url !== undefined && originOf(url) === origin)?.id;
}

/** Address of a tab where the browser tells it: after a click on it, or on a host that was granted. */
export const addressOf = (tab: number): Promise<string | undefined> =>
  browser.tabs.get(tab).then(
    ({ url }) => url,
    () => undefined,
  );

/** Tabs that were found to be private. A browser gives no number twice before its next start; nothing of this is written. */
const privateTabs = new Set<number>();

/** Whether a tab is one of a private window; one that was asked for while it was there stays so, and false for any other that is gone. */
export async function isPrivateTab(tab: number): Promise<boolean> {
  const found = await browser.tabs.get(tab).catch(() => undefined);
  if (found?.incognito) privateTabs.add(tab);
  return privateTabs.has(tab);
}
