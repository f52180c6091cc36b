import type { Clip } from '../../../utils/article/clip';
import type { Library } from '../../../utils/library/open';
import { eachRow } from '../../../utils/library/read/each-row';
import { rowsOf } from '../../../utils/library/read/rows-of';
import type { SearchEntry, SearchSource } from '../../../utils/search/search-document';

/** The library as search reads it. */
export function librarySource(library: () => Promise<Library>): SearchSource {
  return {
    async *entries() {
      for await (const clips of eachRow(await library(), 'clips')) yield clips.map(entryOf);
    },
    async *texts() {
      yield* eachRow(await library(), 'texts');
    },
    entriesOf: async (ids) => (await rowsOf(await library(), 'clips', ids)).map(entryOf),
    textsOf: async (ids) => rowsOf(await library(), 'texts', ids),
  };
}

function entryOf({ id, uid, view, f }: Clip): SearchEntry {
  const folder = f['folder']?.v;
  return { id, uid, view, folder: typeof folder === 'string' && folder !== '' ? folder : null };
}
