import { getKv } from '../kv';
import type { Library } from '../open';

/** This device in a team, as it signs its edits: `<account>~<device>`. */
export async function deviceIn(lib: Library, account: string): Promise<string> {
  const device = await getKv(lib.db.transaction(['kv']), 'device');
  return `${account}~${(device ?? '').slice(-8)}`;
}
