import { rulesFor } from '../article/rules-for';
import type { ChosenParts } from '../article/site-rule';
import { loadSiteRules } from './site-rules';

/** What the reader's rules say of a page, the most closely aimed first; none for an address that the browser does not tell. */
export async function rulesAt(address: string | undefined): Promise<ChosenParts[]> {
  if (address === undefined) return [];
  return rulesFor(await loadSiteRules(), address).map(({ host: _host, path: _path, ...parts }) => ({ ...parts, by: 'rule' }));
}
