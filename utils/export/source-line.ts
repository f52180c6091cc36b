import type { ExportedClip } from './exported-clip';

/**
 * The reference of a clip after GB/T 7714-2015, 8.6 (electronic resources):
 * `责任者. 题名: 文号[A/OL]. (发布日期)[引用日期]. URL`. With a 文号 it is a document of record ([A/OL], issued by a body),
 * else news or an announcement ([EB/OL], written by someone). What is unknown is left out with its punctuation.
 */
export function sourceLine({ fields, url, at }: Pick<ExportedClip, 'fields' | 'url' | 'at'>): string {
  const title = flat(fields.title?.value);
  const number = flat(fields.documentNumber?.value);
  const authors = people(fields.authors?.value);
  const body = flat(fields.issuingBody?.value);
  const responsible = (number ? [body, authors] : [authors, body]).find(Boolean) ?? flat(fields.source?.value);
  // A title that names its own number does not need it twice.
  const work = [title, title.includes(number) ? '' : number].filter(Boolean).join(': ');
  const published = flat(fields.publishedOn?.value);
  const cited = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0];
  const dates = `${published && `(${published})`}${cited ? `[${cited}]` : ''}`;
  return [responsible, `${work}[${number ? 'A' : 'EB'}/OL]`, dates, url].filter(Boolean).join('. ');
}

/** More than three authors are cut to three (GB/T 7714-2015, 8.1.2). */
function people(names: readonly string[] = []): string {
  const all = names.map(flat).filter(Boolean);
  return all.length > 3 ? `${all.slice(0, 3).join(', ')}, 等` : all.join(', ');
}

const flat = (value = ''): string => value.replace(/\s+/gu, ' ').trim();
