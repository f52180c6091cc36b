import type { SearchEntry } from './search-document';
import type { LabelCount, Labels } from './search-engine';

/** Tags, folders, sites, teams and people of the live clips, each with how many have it, most first. */
export function countLabels(entries: Iterable<SearchEntry>): Labels {
  const tags = new Map<string, number>();
  const folders = new Map<string, number>();
  const sites = new Map<string, number>();
  const teams = new Map<string, number>();
  const people = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { view, folder } of entries) {
    if (view.trashedAt !== undefined) continue;
    for (const tag of view.tags) add(tags, tag);
    if (folder !== null) add(folders, folder);
    if (view.site !== '') add(sites, view.site);
    add(teams, view.team ?? '');
    if (view.team !== undefined && view.by) add(people, view.by);
  }
  return { tags: mostFirst(tags), folders: mostFirst(folders), sites: mostFirst(sites), teams: mostFirst(teams), people: mostFirst(people) };
}

const mostFirst = (counts: ReadonlyMap<string, number>): LabelCount[] =>
  [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
