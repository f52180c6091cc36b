import { browser } from './api';
import { isPrivatePage } from './outside-private';

/** Firefox's side bar, which Chrome's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

interface SidebarViews {
  getViews(which: { type: 'sidebar'; windowId: number }): Window[];
}

const SHOW = 'panel.show';
/** Milliseconds in which a panel that was opened for a clip takes it; one that is opened later begins with its list. */
const FRESH_MS = 20_000;

/** What a panel was asked to show: the clip, the window whose panel is meant, and when (milliseconds since 1970). */
interface Show {
  clip: number;
  windowId: number;
  at: number;
}

export type PanelKind = 'sidePanel' | 'sidebar' | 'tab';

/** What this browser has for reading beside the page. */
export function panelKind(): PanelKind {
  // Typed as always there; Firefox has none.
  if ((browser as { sidePanel?: unknown }).sidePanel) return 'sidePanel';
  return sidebar() ? 'sidebar' : 'tab';
}

/**
 * Opens the side panel, at a clip when one is given. Must be called inside the click, before any await, or the browser
 * refuses; where there is no side panel the library opens in a tab.
 */
export async function openPanel({ windowId, clip }: { windowId: number; clip?: number }): Promise<void> {
  // Not awaited: an await would lose the gesture. A panel that is up already hears of it by the storage event.
  if (clip !== undefined) void browser.storage.session.set({ [SHOW]: { clip, windowId, at: Date.now() } satisfies Show });
  const kind = panelKind();
  if (kind === 'sidePanel') return browser.sidePanel.open({ windowId });
  if (kind === 'sidebar') {
    // One that is up would begin afresh, and the reader lose the place. Answered at once: an await would lose the gesture.
    const views = (browser.extension as unknown as SidebarViews).getViews({ type: 'sidebar', windowId });
    return views.length > 0 ? undefined : sidebar()?.open();
  }
  await openLibraryTab(clip === undefined ? undefined : `#/clip/${clip}`);
}

/** The clip that the panel of this window was just asked to show, once: asking again answers undefined. */
export async function takePanelClip(): Promise<number | undefined> {
  const stored = await browser.storage.session.get(SHOW);
  const asked = stored[SHOW] as Show | undefined;
  if (!asked || !(await isHere(asked))) return undefined;
  await browser.storage.session.remove(SHOW);
  // A panel that was up then has shown it.
  return Date.now() - asked.at < FRESH_MS ? asked.clip : undefined;
}

/** Calls `listener` when the panel of this window is asked to show a clip while it is open. */
export function onPanelClip(listener: (clip: number) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const asked = area === 'session' ? (changes[SHOW]?.newValue as Show | undefined) : undefined;
    if (asked) void isHere(asked).then((here) => here && listener(asked.clip));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}

/** Every window has a panel of its own, and all of them hear of what is asked; a negative number names no window. */
const isHere = async ({ windowId }: Show): Promise<boolean> => windowId < 0 || (await browser.windows.getCurrent()).id === windowId;

/** Opens the library in a tab, outside the private windows that cannot see it; `hash` names the place in it, e.g. `#/clip/3`. */
export async function openLibraryTab(hash = ''): Promise<void> {
  const url = `${browser.runtime.getURL('/library.html' as never)}${hash}`;
  await (isPrivatePage() ? browser.windows.create({ url, incognito: false }) : browser.tabs.create({ url }));
}

/** Opens an address of the web in a new tab. */
export const openAddress = async (url: string): Promise<void> => void (await browser.tabs.create({ url }));

/** Opens the settings, outside the private windows that cannot see the library. */
export async function openOptions(): Promise<void> {
  if (isPrivatePage()) await browser.windows.create({ url: browser.runtime.getURL('/options.html' as never), incognito: false });
  else await browser.runtime.openOptionsPage();
}

const sidebar = (): SidebarAction | undefined => (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
