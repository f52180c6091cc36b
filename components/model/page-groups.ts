import { type ReadonlySignal, effect, signal } from '@preact/signals';
import type { SearchClient } from './search/search-client';
import type { TeamRoster } from './team-roster';

/** How clips of one page are listed as one row. */
export interface PageGroups {
  /** Clips that another stands for. */
  covered: ReadonlySet<number>;
  /** How many others each head stands for, and how many of them are unread. */
  others: ReadonlyMap<number, { count: number; unread: number }>;
}

export const NO_GROUPS: PageGroups = { covered: new Set(), others: new Map() };

/** Follows which clips are of the same page; without a team nothing is asked. Where it cannot be told, every clip has its own row. */
export function pageGroups(client: SearchClient, roster: ReadonlySignal<TeamRoster>, page: AbortSignal): ReadonlySignal<PageGroups> {
  const groups = signal(NO_GROUPS);
  let round = 0;
  const look = (): void => {
    const mine = ++round;
    if (roster.peek().size === 0) {
      groups.value = NO_GROUPS;
      return;
    }
    client.ask('groups', null).then(
      (found) => {
        if (mine !== round) return;
        groups.value = { covered: new Set(found.flatMap(({ others }) => others)), others: new Map(found.map(({ head, others, unread }) => [head, { count: others.length, unread }])) };
      },
      () => (groups.value = NO_GROUPS), // what keeps the worker from answering is told where something is searched
    );
  };
  client.onChange(look);
  let joined = false;
  page.addEventListener('abort', effect(() => {
    const now = roster.value.size > 0;
    if (now === joined) return;
    joined = now;
    look();
  }), { once: true });
  return groups;
}
