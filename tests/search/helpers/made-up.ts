import type { ClipView } from '../../../utils/article/clip';
import type { SearchEntry, SearchPart, SearchSource, SearchText } from '../../../utils/search/search-document';
import type { SearchRequest } from '../../../utils/search/search-engine';

/** A clip as search sees it. */
export interface MadeUp {
  entry: SearchEntry;
  text: SearchText;
}

type Piece = [part: SearchPart['part'], text: string, name?: string];

/** The parts of a text, joined as the library joins them. */
export function searchText(id: number, pieces: readonly Piece[]): SearchText {
  const parts: SearchPart[] = [];
  let text = '';
  for (const [part, piece, name] of pieces) {
    if (piece === '') continue;
    const start = parts.length === 0 ? 0 : text.length + 1;
    text += `${parts.length === 0 ? '' : '\n'}${piece}`;
    parts.push({ part, ...(name !== undefined && { name }), start, end: text.length });
  }
  return { id, text, parts };
}

export interface MadeUpClip {
  id: number;
  title?: string;
  body?: string;
  note?: string;
  documentNumber?: string;
  tags?: string[];
  folder?: string;
  site?: string;
  date?: string;
  trashed?: boolean;
  team?: string;
  by?: string;
}

/** A clip saved at the time of its id. */
export function madeUpClip(clip: MadeUpClip): MadeUp {
  const { id, title = '', body = '', note = '', documentNumber = '', tags = [], folder, site = 'yunxi.example.gov.cn', date, trashed, team, by } = clip;
  const time = trashed ? { trashedAt: id } : { savedAt: id };
  const view = { title, source: null, issuingBody: null, documentNumber: documentNumber || null, ...(date && { date }), site, tags, states: [], length: body.length, ...time, ...(team !== undefined && { team, by }) };
  return {
    entry: { id, uid: `uid-${id}`, view: view as unknown as ClipView, folder: folder ?? null },
    text: searchText(id, [['title', title], ['body', body], ['note', note], ['field', documentNumber, 'documentNumber']]),
  };
}

/** A library that is a plain list, two clips at a time; it may be changed between two looks. */
export function sourceOf(clips: MadeUp[]): SearchSource {
  async function* some<T>(of: (clip: MadeUp) => T): AsyncGenerator<T[]> {
    for (let i = 0; i < clips.length; i += 2) yield clips.slice(i, i + 2).map(of);
  }
  const among = (ids: readonly number[]): MadeUp[] => clips.filter(({ entry }) => ids.includes(entry.id));
  return {
    entries: () => some(({ entry }) => entry),
    texts: () => some(({ text }) => text),
    entriesOf: (ids) => Promise.resolve(among(ids).map(({ entry }) => entry)),
    textsOf: (ids) => Promise.resolve(among(ids).map(({ text }) => text)),
  };
}

export const request = (words: string, changes: Partial<SearchRequest> = {}): SearchRequest => ({
  words,
  trash: false,
  tags: [],
  folders: [],
  sites: [],
  teams: [],
  people: [],
  from: '',
  to: '',
  ...changes,
});
