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

/** Whether a tab is one of a private window; false for one that is gone. */
export const isPrivateTab = (tab: number): Promise<boolean> =>
  browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => false,
  );
