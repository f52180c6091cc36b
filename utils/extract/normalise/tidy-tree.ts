import { STRIDE, type Work } from '../dom/in-slices';
import { isLayoutTable } from './layout-table';
import { type OutKid, type OutNode, isNode, outNodes } from './out-node';
import { raiseHeadings } from './raise-headings';

const BLOCK = /^(p|h[1-6]|ul|ol|table|blockquote|pre|figure|hr)$/;
const CELL = /^t[dh]$/;
const HEADING = /^h[1-6]$/;

/** Takes out what carries no meaning: layout tables, empty containers, wrappers with one child; puts headings in order, and finds those that are none by their tag. */
export function* tidyTree(root: OutNode): Work<OutNode> {
  const all = yield* outNodes(root);
  for (let i = all.length - 1; i >= 0; i--) {
    const node = all[i]!;
    const kids: OutKid[] = [];
    for (const kid of node.kids) {
      if (isNode(kid)) for (const tidied of kid.tag === 'table' ? yield* tidyTable(kid) : tidy(kid)) kids.push(tidied);
      else kids.push(kid);
      if (kids.length % STRIDE === 0) yield;
    }
    node.kids = kids;
    if (i % STRIDE === 0) yield;
  }
  const headings = (yield* outNodes(root)).filter(({ tag }) => HEADING.test(tag));
  const highest = headings.reduce((level, { tag }) => Math.min(level, Number(tag[1])), 6);
  for (const node of headings) node.tag = `h${Math.min(6, Number(node.tag[1]) + 2 - highest)}`;
  if (headings.length === 0) yield* raiseHeadings(root);
  return root;
}

const wrap = (tag: string, kid: OutKid): OutNode => ({ tag, attrs: {}, kids: isNode(kid) && kid.tag === 'p' && tag !== 'tr' ? kid.kids : [kid] });
const isOf = (kid: OutKid | undefined, pattern: RegExp): kid is OutNode => isNode(kid) && pattern.test(kid.tag);

/** `node` as it should stand; its own children are in order already. A script may have put anything anywhere. */
function tidy(node: OutNode): OutKid[] {
  switch (node.tag) {
    case 'td':
    case 'th':
    case 'li':
    case 'caption':
    case 'figcaption':
      unwrapOnly(node);
      return CELL.test(node.tag) || node.kids.length > 0 ? [node] : [];
    case 'tr':
      node.kids = node.kids.map((kid) => (isOf(kid, CELL) ? kid : wrap('td', kid)));
      break;
    case 'thead':
    case 'tbody':
      node.kids = node.kids.map(rowOf);
      break;
    case 'ul':
    case 'ol':
      node.kids = node.kids.map((kid) => (isOf(kid, /^li$/) ? kid : wrap('li', kid)));
      break;
    case 'figure':
      node.kids = node.kids.flatMap((kid) => (isOf(kid, /^p$/) && kid.kids.every(isNode) ? kid.kids : [kid]));
      break;
    case 'img':
    case 'hr':
      return [node];
  }
  return node.kids.length > 0 ? [node] : [];
}

const rowOf = (kid: OutKid): OutNode => (isOf(kid, /^tr$/) ? kid : wrap('tr', wrap('td', kid)));

/** A single paragraph in a cell or item is its text; its alignment goes to the cell. */
function unwrapOnly(node: OutNode): void {
  const [only] = node.kids;
  if (node.kids.length !== 1 || !only || !isOf(only, /^p$/)) return;
  node.kids = only.kids;
  if (only.attrs['align'] && CELL.test(node.tag)) node.attrs['align'] ??= only.attrs['align'];
}

function* tidyTable(table: OutNode): Work<OutKid[]> {
  const parts: OutNode[] = [];
  let made: OutNode | undefined;
  let count = 0;
  for (const kid of table.kids) {
    if (++count % STRIDE === 0) yield;
    if (isOf(kid, /^(caption|thead|tbody)$/)) {
      parts.push(kid);
      made = undefined;
      continue;
    }
    if (!made) parts.push((made = { tag: 'tbody', attrs: {}, kids: [] }));
    made.kids.push(rowOf(kid));
  }
  table.kids = parts;
  // A heading that went as the repeated title leaves its row.
  const rows = parts.find(({ tag }) => tag !== 'caption')?.kids ?? [];
  if (isOf(rows[0], /^tr$/) && rows[0].kids.every((cell) => isNode(cell) && cell.kids.length === 0)) rows.shift();
  if (!(yield* isLayoutTable(table))) return [table];
  return parts.flatMap((part) => (part.tag === 'caption' ? [part] : part.kids.filter(isNode).flatMap(({ kids }) => kids.filter(isNode)))).flatMap(blocksOf);
}

/** Content of a cell or caption as blocks of their own. */
function blocksOf({ kids, attrs: { align } }: OutNode): OutKid[] {
  if (kids.every((kid) => isOf(kid, BLOCK))) return kids;
  return [{ tag: 'p', attrs: align ? { align } : {}, kids }];
}
