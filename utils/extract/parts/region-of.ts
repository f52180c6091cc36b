import type { Region } from '../content/region';
import type { Page } from '../lines/line';
import type { FoundParts } from './find-parts';
import { linesIn } from './lines-in';

/** The element that was named for the text, as a region; undefined where none was, or it holds nothing. Then it counts as missed. */
export function regionOf(page: Page, { at, rule }: FoundParts): Region | undefined {
  const named = at.body;
  if (!named) return undefined;
  const span = linesIn(page, named.element);
  const filled = span && page.lines.slice(span.from, span.to).some(({ chars, pictures, files }) => chars + pictures.length + files.length > 0);
  if (filled) return { by: 'chosen', ...span, element: named.element };
  delete at.body;
  if (rule && named.by === 'rule') {
    rule.used = rule.used.filter((part) => part !== 'body');
    rule.missed.unshift('body');
  }
  return undefined;
}
