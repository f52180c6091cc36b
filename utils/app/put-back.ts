import type { CaptureDetails } from '../article/capture-details';
import type { Capture, FileRow } from '../article/clip';
import type { DerivedCapture } from '../library/derive-capture';
import { POLICY } from '../sanitise/policy';

/**
 * The capture with the removed block of that index in its text again, where it stood on the page: between two blocks of the body, never in the midst of one. Undefined
 * while pages of the article are missing, for then the body is put together anew.
 * @param files of the capture
 */
export function putBack(capture: string, index: number, whole: { html: string; text: string; details: CaptureDetails; completeness: Capture['completeness']; files: readonly FileRow[] }, newCapture: string): DerivedCapture | undefined {
  const { details, completeness, html, text } = whole;
  const block = details.removed[index];
  if (!block || capture === newCapture || details.pages?.some(({ part }) => part)) return undefined;
  // Captures of the first version do not say where a block stood: what is no field of the head stood mostly at the end.
  const at = block.at ?? (block.step === 'metadata' ? 0 : solid(text));
  const place = nearest(boundariesOf(html), at);
  const lines = text === '' ? [] : text.split('\n');
  let chars = 0;
  const ends = [0, ...lines.map((line) => (chars += solid(line)))].map((before, i) => ({ offset: i, before }));
  const line = nearest(ends, place.before).offset;
  const more = solid(block.text);
  const { text: tally, ...figures } = completeness;
  return {
    capture: newCapture,
    by: 'putBack',
    html: html.slice(0, place.offset) + block.html + html.slice(place.offset),
    text: [...lines.slice(0, line), block.text, ...lines.slice(line)].join('\n'),
    files: whole.files.map(({ n, role, url, name, alt }) => ({ n, role, url, name, alt, was: n })),
    details: { ...details, removed: details.removed.flatMap((other, i) => (i === index ? [] : other.at !== undefined && (other.at > at || (other.at === at && i > index)) ? { ...other, at: other.at + more } : other)) },
    completeness: { ...figures, text: { found: tally.found + more, kept: tally.kept + more } },
  };
}

interface Place {
  offset: number;
  /** Characters of text before it. */
  before: number;
}

const solid = (text: string): number => text.replace(/\s/g, '').length;

/** The place with so many characters before it; else the nearest, the earlier of two. */
const nearest = (places: readonly Place[], at: number): Place => places.reduce((best, place) => (Math.abs(place.before - at) < Math.abs(best.before - at) ? place : best));

const EMPTY: ReadonlySet<string> = new Set(POLICY.empty);
const TOKEN = /<(\/?)([a-z0-9]+)[^<>]*>|&[a-z]+;|[^<&]+/g;

/** Before the first, and after each, outermost element of what our own writer wrote: it escapes every < and > that is no tag's. */
function boundariesOf(html: string): Place[] {
  const places: Place[] = [{ offset: 0, before: 0 }];
  let depth = 0;
  let before = 0;
  for (const { 0: token, 1: closing, 2: name, index } of html.matchAll(TOKEN)) {
    if (name === undefined) before += token.startsWith('&') ? (token === '&nbsp;' ? 0 : 1) : solid(token);
    else if (closing) depth--;
    else if (!EMPTY.has(name)) depth++;
    if (name !== undefined && depth === 0) places.push({ offset: index + token.length, before });
  }
  return places;
}
