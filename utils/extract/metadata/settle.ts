import { ORIGINS, UNSURE, type Candidate, type FieldName, type Fields } from '../../article/field';
import { likeness } from '../dom/tidy-text';
import type { Found } from './found';

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
    const doubt = rival && rival.sure > 0.6 ? rival.sure * 0.35 : 0;
    const { value, origin } = best.items[0]!;
    Object.assign(fields, { [name]: { value, origin, confidence: round(Math.max(0.3, best.sure - doubt)) } });
    for (const loser of losers) {
      const top = loser.items[0]!;
      candidates.push({ field: name, value: top.value, origin: top.origin, confidence: round(loser.sure) } as Candidate);
    }
  }
  return { fields, candidates };
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
      const sorted = list.sort((a, b) => b.confidence - a.confidence || ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
      const origins = new Map<string, number>();
      for (const item of sorted) origins.set(item.origin, Math.max(origins.get(item.origin) ?? 0, item.confidence));
      const miss = [...origins.values()].reduce((product, confidence) => product * (1 - confidence), 1);
      return { items: sorted, sure: Math.min(MOST, 1 - miss) };
    })
    .sort((a, b) => b.sure - a.sure);
}

const keyOf = (field: FieldName, value: unknown): string =>
  Array.isArray(value) ? [...value].map((part) => likeness(String(part))).sort().join('|') : field.endsWith('On') || field.endsWith('At') ? String(value) : likeness(String(value)) || String(value);

const round = (value: number): number => Math.round(value * 100) / 100;
