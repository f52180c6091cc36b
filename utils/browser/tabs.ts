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

/** A tab that shows a page of an origin, as far as the browser tells: a click or a permission must have granted it. */
export async function tabOfOrigin(origin: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({});
  return tabs.find(({ url }) => url !== undefined && originOf(url) === origin)?.id;
}

/** Address of a tab where the browser tells it: after a click on it, or on a host that was granted. */
export const addressOf = (tab: number): Promise<string | undefined> =>
  browser.tabs.get(tab).then(
    ({ url }) => url,
    () => undefined,
  );

/** Whether a tab is one of a private window; false for one that is gone. */
export const isPrivateTab = (tab: number): Promise<boolean> =>
  browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => false,
  );
