import { imageSize } from '../assets/images';
import { breadcrumb } from '../chrome/breadcrumb';
import { qr } from '../chrome/qr';
import { CHROME_RULES } from '../chrome/rules';
import { STRIDE, type Work } from '../dom/in-slices';
import type { Line, Page } from './line';

/** No line of chrome is longer. */
const LONGEST = 400;
/** The code itself, in one box with the line that says what it is for. */
const isSquare = (image: Element): boolean => {
  const { width, height } = imageSize(image);
  return width < 300 && width === height;
};

/** In the same small box as the words under it, in the same element, or in the cell above. */
function besideCaption({ spans, lines }: Page, { block, nodes, index, cell }: Line): Line[] {
  const above = cell?.parentElement!.previousElementSibling?.children[(cell as HTMLTableCellElement).cellIndex];
  const over = above && spans.get(above);
  if (over) return lines.slice(over.from, over.to);
  const box = spans.get(block.parentElement!);
  if (box && box.to - box.from < 4) return lines.slice(box.from, box.to);
  return lines.slice(Math.max(0, index - 1), index + 2).filter((line) => line.nodes.some(({ parentNode }) => parentNode !== block && parentNode === nodes.at(-1)!.parentNode));
}
const STEP = /^[>›»→＞┊|\s]+/;

/** Reads the grammar of every line; whether a line goes is decided with its place. */
export function* classify(page: Page): Work<void> {
  let crumbs = false;
  for (const line of page.lines) {
    if (line.index % STRIDE === 0) yield;
    if (line.chars === 0 || line.chars > LONGEST) continue;
    const rule = CHROME_RULES.find((candidate) => candidate.test(line.text, line));
    // A breadcrumb of cells or list items goes on as long as its lines are links, signs or the last step.
    const goesOn: boolean = crumbs && !rule && line.chars < 30 && !line.heading && (STEP.test(line.text) || line.linkChars === line.chars || /^(正文|内容|详情)$/.test(line.text));
    if (rule || goesOn) line.rule = rule ?? breadcrumb;
    if (rule === qr || (rule?.reason === 'share' && /手机|微信/.test(line.text))) for (const beside of besideCaption(page, line)) if (beside.chars === 0 && beside.pictures.every(isSquare)) beside.rule = qr;
    crumbs = goesOn || (rule === breadcrumb && (line.links.length === 0 || /[>›»→＞]$/.test(line.text)));
  }
}
