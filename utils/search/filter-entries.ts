import { fold } from './fold';
import type { DateRange, Query } from './query';
import type { SearchEntry } from './search-document';
import type { SearchFilters } from './search-engine';

/** A clip's facts as they are compared. */
export interface PreparedEntry extends SearchEntry {
  foldedTags: ReadonlySet<string>;
  foldedFolder: string;
}

export const prepareEntry = (entry: SearchEntry): PreparedEntry => ({
  ...entry,
  foldedTags: new Set(entry.view.tags.map(foldName)),
  foldedFolder: foldName(entry.folder ?? ''),
});

/** A name of a tag, folder or site as it is compared. */
export const foldName = (name: string): string => fold(name.normalize('NFC')).trim();

/** Whether a clip passes what was typed and what was chosen; both must be met. */
export function passes(entry: PreparedEntry, query: Query, { tags, folders, sites, teams, people, from, to }: SearchFilters): boolean {
  const { site, date, team, by } = entry.view;
  return (
    [...query.tags, ...tags.map(foldName)].every((tag) => entry.foldedTags.has(tag)) &&
    anyOf(query.folders, (folder) => folder === entry.foldedFolder) &&
    anyOf(folders, (folder) => foldName(folder) === entry.foldedFolder) &&
    anyOf(query.sites, (host) => isSite(site, host)) &&
    anyOf(sites, (host) => isSite(site, host)) &&
    anyOf(teams, (id) => id === (team ?? '')) &&
    anyOf(people, (account) => team !== undefined && account === by) &&
    [...query.dates, chosenDates(from, to)].every((range) => isWithin(date, range))
  );
}

const anyOf = (names: readonly string[], fits: (name: string) => boolean): boolean => names.length === 0 || names.some(fits);

const isSite = (site: string, host: string): boolean => site === host || site.endsWith(`.${host}`);

/** A month or year that was chosen stands for all its days: ~ comes after whatever may follow in a date. */
const chosenDates = (from: string, to: string): DateRange => ({ ...(from && { from }), ...(to && { to: `${to}~` }) });

/** A clip without a date is in no range. */
function isWithin(date: string | undefined, { from, to }: DateRange): boolean {
  if (from === undefined && to === undefined) return true;
  return date !== undefined && (from === undefined || date >= from) && (to === undefined || date <= to);
}
