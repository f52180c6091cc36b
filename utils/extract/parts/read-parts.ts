import type { LabelKind } from '../metadata/labels';
import type { cleanSource } from '../metadata/clean-source';
import type { dateFields } from '../metadata/date-fields';
import type { Found } from '../metadata/found';
import type { parseLabels } from '../metadata/parse-labels';
import type { isSiteName } from '../metadata/site-names';
import type { Page } from '../lines/line';
import type { FoundPart, FoundParts } from './find-parts';
import { linesIn, textIn } from './lines-in';

/** What the reader has shown is what it says; a rule may have been made for a page that was built otherwise. */
const SURE = { picked: 0.97, rule: 0.9 } as const;
/** A value that does not look like one of its kind. */
const ODD = 0.6;
const LONGEST_TITLE = 200;
/** Characters above which a title is hardly one, a source hardly a name, and what stands round a date hardly its label. */
const ROOMY = { title: 100, source: 24, date: 24 };

/** How values are read on any page: the look's own, which it lends. */
export interface Reading {
  cleanSource: typeof cleanSource;
  dateFields: typeof dateFields;
  parseLabels: typeof parseLabels;
  isSiteName: typeof isSiteName;
}

/** Title, date and source as the elements say that were named for them; what does not read as one goes over to the missed. */
export function readParts(page: Page, { at, rule }: FoundParts, reading: Reading): Found[] {
  const found: Found[] = [];
  for (const [part, read] of [['title', readTitle], ['date', readDate], ['source', readSource]] as const) {
    const named = at[part];
    if (!named) continue;
    const values = read(page, named, reading);
    found.push(...values);
    if (values.length > 0) continue;
    delete at[part];
    if (!rule || named.by !== 'rule') continue;
    rule.used = rule.used.filter((one) => one !== part);
    rule.missed.push(part);
  }
  return found;
}

function readTitle(page: Page, named: FoundPart, { isSiteName }: Reading): Found[] {
  const value = textIn(page, named.element);
  if (value === '' || value.length > LONGEST_TITLE) return [];
  return [{ field: 'title', value, ...how(page, named, value.length >= 4 && value.length <= ROOMY.title && !isSiteName(value)) }];
}

function readDate(page: Page, named: FoundPart, { dateFields, parseLabels }: Reading): Found[] {
  const told = labelled(page, named.element, parseLabels, /^(publishedOn|updatedOn|writtenOn)$/);
  const text = told ?? textIn(page, named.element);
  const { origin, confidence, line } = how(page, named, text.replace(/[\d\s年月日时分秒:：/.-]/g, '').length <= ROOMY.date);
  return dateFields(text, origin, confidence, { ...(line !== undefined && { line }) });
}

function readSource(page: Page, named: FoundPart, { cleanSource, parseLabels }: Reading): Found[] {
  const value = cleanSource(labelled(page, named.element, parseLabels, /^source$/) ?? textIn(page, named.element));
  return value === undefined ? [] : [{ field: 'source', value, ...how(page, named, value.length <= ROOMY.source) }];
}

/** The value behind a label of the element, where it holds the whole line of labels. */
function labelled(page: Page, element: Element, parse: typeof parseLabels, wanted: RegExp): string | undefined {
  const span = linesIn(page, element);
  for (const line of span ? page.lines.slice(span.from, span.to) : []) {
    const { pairs } = parse(line.nodes.every((node) => element.contains(node) || node.nodeValue?.trim() === '') ? line.gapped : textIn(page, element));
    const pair = pairs.find(({ kind }: { kind: LabelKind }) => wanted.test(kind));
    if (pair && pair.pieces.length > 0) return pair.pieces.join(' ');
  }
  return undefined;
}

const how = (page: Page, { element, by }: FoundPart, plausible: boolean) => {
  const line = linesIn(page, element)?.from;
  return { origin: by, confidence: plausible || by === 'picked' ? SURE[by] : ODD, ...(line !== undefined && { line }) };
};
