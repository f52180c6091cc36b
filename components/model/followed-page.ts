import { type ReadonlySignal, signal } from '@preact/signals';
import { urlKey } from '../../utils/article/url-key';
import { wholePage } from '../../utils/article/whole-page';
import type { ActiveTab } from '../../utils/browser/tabs';
import type { ClipAccess } from './clip-access';

/** What the panel knows of the page beside it. */
export type FollowedPage =
  /** Nothing to say: no page of the web, or not looked yet. */
  | { kind: 'none' }
  /** The browser tells no address: no click on this tab yet, no permission for its site. */
  | { kind: 'hidden' }
  | { kind: 'kept'; clip: number; title: string }
  | { kind: 'unkept' };

export interface FollowedPageDeps {
  access: Pick<ClipAccess, 'byUrlKey' | 'onChange'>;
  activeTab(): Promise<ActiveTab | undefined>;
  /** Calls the listener whenever the tab in front may be another, until the signal aborts. */
  onTabChange(listener: () => void, signal: AbortSignal): void;
  signal: AbortSignal;
}

/** Follows the tab in front, and the library: whether the page beside the panel is kept. */
export function followedPage({ access, activeTab, onTabChange, signal: page }: FollowedPageDeps): ReadonlySignal<FollowedPage> {
  const state = signal<FollowedPage>({ kind: 'none' });
  let round = 0;
  const look = async (): Promise<void> => {
    const mine = ++round;
    const found = await lookAt(await activeTab(), access).catch((): FollowedPage => ({ kind: 'none' })); // the list says what is wrong
    if (mine === round) state.value = found;
  };
  onTabChange(() => void look(), page);
  access.onChange(() => void look(), page);
  void look();
  return state;
}

async function lookAt(tab: ActiveTab | undefined, access: Pick<ClipAccess, 'byUrlKey'>): Promise<FollowedPage> {
  if (!tab) return { kind: 'none' };
  if (!tab.url) return { kind: 'hidden' };
  if (!/^(https?|file):/.test(tab.url)) return { kind: 'none' };
  const rows = await access.byUrlKey(urlKey(tab.url));
  const row = wholePage(rows) ?? rows[0];
  return row ? { kind: 'kept', clip: row.id, title: row.view.title } : { kind: 'unkept' };
}
