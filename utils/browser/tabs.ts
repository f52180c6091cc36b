import { browser } from './api';

export interface ActiveTab {
  id: number;
  windowId: number;
  /** Absent where the browser does not tell: no click on this tab yet, no permission for its site. */
  url?: string;
  title?: string;
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
  };
}
