import { type Line, type Page, isPlain, isProse } from '../lines/line';

/**
 * Marks the boxes of other articles between two paragraphs of the text, `精彩推荐` and its links: the text goes on below in the same container, so that
 * nothing ends there. A heading that stands there by itself must be followed by a block that is known for the page's own.
 * @param text lines from the first of the text to the end of its region
 */
export function markBoxes({ lines, spans }: Page, text: readonly Line[]): void {
  const home = text[0]?.block.parentElement;
  const isText = (line: Line): boolean => isPlain(line) && isProse(line);
  const last = text.findLast((line) => isText(line) && line.block.parentElement === home);
  for (const { rule, block } of last ? text : []) {
    const box = rule?.reason === 'related' && [...home!.children].find((child) => child.contains(block));
    const span = box && spans.get(box);
    if (!span || span.to > last!.index || (box === block && !lines[span.to]!.gone)) continue;
    const inside = lines.slice(span.from, span.to);
    // What has files, pictures without a link or a table of its own is the article's.
    const own = inside.some(({ files, pictures, links, cell }) => files.length > 0 || (pictures.length > 0 && links.length === 0) || box!.contains(cell));
    if (!own && !inside.some(isText)) for (const line of inside) line.gone = 'related';
  }
}
