import { reading } from '../errors';
import type { Library } from '../open';

/** Which of these bodies lie on this device. */
export function bodiesHere(lib: Library, shas: readonly string[]): Promise<Set<string>> {
  return reading(async () => {
    const rows = await Promise.all(shas.map((sha) => lib.db.get('bodies', sha)));
    return new Set(rows.flatMap((row) => (row && row.data !== null ? [row.sha] : [])));
  });
}
