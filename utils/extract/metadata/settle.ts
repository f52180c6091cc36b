import { ORIGINS, UNSURE, type Candidate, type FieldName, type Fields } from '../../article/field';
import { parseDocumentNumber } from '../../article/parse-document-number';
import { likeness } from '../dom/tidy-text';
import type { Found } from './found';

/** How much of a rival's weight is taken away, by whose word the value is: what the reader has shown is not in doubt. */
const DOUBT = { picked: 0, rule: 0.2, page: 0.35 } as const;

/** No value read from a page is ever certain. */
const MOST = 0.99;

/**
 * Weighs what was found: places that agree make a value surer, a place that is trusted and says something else makes it
 * less sure; what lost is kept, best first.
 */
export function settle(found: readonly Found[]): { fields: Fields; candidates: Candidate[] } {
  const fields: Fields = {};
  const candidates: Candidate[] = [];
  for (const name of new Set(found.map((item) => item.field))) {
    const groups = group(found.filter((item) => item.field === name));
    const [best, ...losers] = groups;
    if (!best) continue;
    // The best rival of another place takes away up to half of the confidence.
    const rival = losers.find((other) => !best.items.some((item) => other.items.some((o) => o.origin === item.origin)) || other.sure > UNSURE);
    const doubt = rival && rival.sure > 0.6 ? rival.sure * Math.min(DOUBT[chosenBy(best) ?? 'page'], kin(best, rival) ? 0.1 : 1) : 0;
    const { value, origin } = best.items.find((item) => name === 'publishedAt' && !/T\d\d:\d\d:00/.test(String(item.value))) ?? best.items[0]!;
    Object.assign(fields, { [name]: { value, origin, confidence: round(Math.max(0.3, best.sure - doubt)) } });
    for (const loser of losers) {
      const top = loser.items[0]!;
      candidates.push({ field: name, value: top.value, origin: top.origin, confidence: round(loser.sure) } as Candidate);
    }
  }
  // A time of another day is the time of something else.
  if (fields.publishedAt && !fields.publishedAt.value.startsWith(fields.publishedOn?.value ?? '')) {
    const same = candidates.find((item): item is Extract<Candidate, { field: 'publishedAt' }> => item.field === 'publishedAt' && item.value.startsWith(fields.publishedOn!.value));
    candidates.push({ field: 'publishedAt', ...fields.publishedAt });
    delete fields.publishedAt;
    if (same) fields.publishedAt = { value: same.value, origin: same.origin, confidence: same.confidence };
  }
  return { fields, candidates };
}

/** One value says the other and more: a title with its subtitle, a body with its office. */
function kin(a: Group, b: Group): boolean {
  const [one, two] = [likeness(String(a.items[0]!.value)), likeness(String(b.items[0]!.value))];
  return one.includes(two) || two.includes(one);
}

interface Group {
  items: Found[];
  sure: number;
}

function group(items: readonly Found[]): Group[] {
  const groups = new Map<string, Found[]>();
  for (const item of items) {
    const key = keyOf(item.field, item.value);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()]
    .map((list) => {
      const sorted = list.sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.confidence - a.confidence || ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
      const origins = new Map<string, number>();
      for (const item of sorted) origins.set(item.origin, Math.max(origins.get(item.origin) ?? 0, item.confidence));
      const miss = [...origins.values()].reduce((product, confidence) => product * (1 - confidence), 1);
      return { items: sorted, sure: Math.min(MOST, 1 - miss) };
    })
    // The reader's word first, whatever the page says beside it.
    .sort((a, b) => Number(chosenBy(b) !== undefined) - Number(chosenBy(a) !== undefined) || b.sure - a.sure);
}

const isChosen = ({ origin }: Found): boolean => origin === 'picked' || origin === 'rule';
const chosenBy = ({ items: [first] }: Group): 'picked' | 'rule' | undefined => (first?.origin === 'picked' || first?.origin === 'rule' ? first.origin : undefined);

const keyOf = (field: FieldName, value: unknown): string =>
  field === 'documentNumber' ? numberKey(String(value)) : Array.isArray(value) ? [...value].map((part) => likeness(String(part))).sort().join('|') : field === 'publishedAt' ? String(value).slice(0, 16) : field.endsWith('On') ? String(value) : likeness(String(value)) || String(value);

/** 云政发[2023]12号 is 云政发〔2023〕12号 in other brackets. */
function numberKey(text: string): string {
  const number = parseDocumentNumber(text);
  return number ? [number.mark, number.year, number.serial, number.part].join('|') : likeness(text);
}

const round = (value: number): number => Math.round(value * 100) / 100;
