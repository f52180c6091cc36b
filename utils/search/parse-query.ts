import { parseDateRange } from './date-range';
import { fold } from './fold';
import type { Query, Scope } from './query';
import { QUERY_KEYS } from './query-keys';
import { readQuoted } from './read-quoted';

const KEY = /([a-z]+|[\u4e00-\u9fff]{2,4}):/y;
const WORD = /[^ "]+/y;

/** What was typed, and the same folded: an offset in one is an offset in the other. */
interface Input {
  typed: string;
  text: string;
}

/**
 * Understands what was typed: words (all must be found), "quoted phrases" in quotes of any script, #tag, and 标签: 文件夹:
 * 网站: 日期: 题名: 正文: 备注: 附件: 文号: 发文机关: and other fields, in Chinese or English, their values quoted or not. A range
 * of dates needs no name: 2023-05..2024. Within "" two of these stand for one. What is not finished yet ("文号:", an open
 * quote) counts as far as it goes; a name that is not known is a word.
 */
export function parseQuery(typed: string): Query {
  const nfc = typed.normalize('NFC');
  const input = { typed: nfc, text: fold(nfc) };
  const { text } = input;
  const query: Query = { terms: [], tags: [], folders: [], sites: [], dates: [] };
  for (let at = 0; at < text.length; ) {
    if (text[at] === ' ') at++;
    else at = readPart(input, at, query);
  }
  return query;
}

/** Reads one part into the query; returns where it ends. */
function readPart(input: Input, start: number, query: Query): number {
  const { text } = input;
  const name = text[start] === '#' ? '#' : match(KEY, text, start)?.slice(0, -1);
  const key = name === '#' ? 'tag' : name === undefined ? undefined : QUERY_KEYS.get(name);
  if (key === undefined) {
    const { value, quoted, end } = readValue(input, start);
    const dates = !quoted && value.includes('..') ? parseDateRange(value) : undefined;
    if (dates) query.dates.push(dates);
    else addTerm(query, value, quoted);
    return end;
  }
  const { value, quoted, end } = readValue(input, start + (name === '#' ? 1 : name!.length + 1));
  const plain = value.trim();
  if (plain === '') return Math.max(end, start + 1);
  if (key === 'tag') query.tags.push(plain);
  else if (key === 'folder') query.folders.push(plain);
  else if (key === 'site') query.sites.push(hostOf(plain));
  else if (key !== 'date') addTerm(query, value, quoted, key);
  else {
    const dates = parseDateRange(plain);
    if (dates) query.dates.push(dates);
    else addTerm(query, text.slice(start, end), quoted);
  }
  return end;
}

function addTerm(query: Query, text: string, quoted: boolean, scope?: Scope): void {
  if (text.trim() !== '') query.terms.push({ text, quoted, ...(scope && { scope }) });
}

/** A quoted or a plain value at a place, and where it ends; empty where a space or the end comes first. */
function readValue({ text, typed }: Input, start: number): { value: string; quoted: boolean; end: number } {
  if (text[start] !== '"') {
    const value = match(WORD, text, start) ?? '';
    return { value, quoted: false, end: start + value.length };
  }
  return { ...readQuoted(text, typed, start), quoted: true };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The host in what may be a whole address, as a clip's site is written. */
const hostOf = (text: string): string => text.replace(/^[a-z]+:\/\//, '').replace(/[/:?].*$/, '').replace(/^www\./, '');
