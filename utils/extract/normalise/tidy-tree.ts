import { isLayoutTable } from './layout-table';
import { type OutKid, type OutNode, isNode, outNodes } from './out-node';

const BLOCK = /^(p|h[1-6]|ul|ol|table|blockquote|pre|figure|hr)$/;

/** Takes out what carries no meaning: layout tables, empty containers, wrappers with one child; puts headings in order. */
export function tidyTree(root: OutNode): OutNode {
  for (const node of outNodes(root).reverse()) {
    node.kids = node.kids.flatMap((kid) => (isNode(kid) ? tidy(kid) : [kid]));
  }
  const levels = outNodes(root).flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
  const shift = levels.length > 0 ? 2 - Math.min(...levels) : 0;
  for (const node of outNodes(root)) if (/^h[1-6]$/.test(node.tag)) node.tag = `h${Math.min(6, Number(node.tag[1]) + shift)}`;
  return root;
}

function tidy(node: OutNode): OutKid[] {
  switch (node.tag) {
    case 'td':
    case 'th':
    case 'li':
    case 'caption':
    case 'figcaption':
      unwrapOnly(node);
      return node.tag === 'td' || node.tag === 'th' || node.kids.length > 0 ? [node] : [];
    case 'tr':
      node.kids = node.kids.filter((kid) => isNode(kid) && /^t[dh]$/.test(kid.tag));
      return node.kids.length > 0 ? [node] : [];
    case 'table':
      return tidyTable(node);
    case 'ul':
    case 'ol':
      node.kids = node.kids.flatMap((kid) => (isNode(kid) && kid.tag === 'li' ? [kid] : isNode(kid) ? [{ tag: 'li', attrs: {}, kids: kid.tag === 'p' ? kid.kids : [kid] }] : []));
      return node.kids.length > 0 ? [node] : [];
    case 'thead':
    case 'tbody':
    case 'blockquote':
      return node.kids.length > 0 ? [node] : [];
    case 'figure':
      node.kids = node.kids.flatMap((kid) => (isNode(kid) && kid.tag === 'p' && kid.kids.every((inner) => isNode(inner)) ? kid.kids : [kid]));
      return node.kids.length > 0 ? [node] : [];
    case 'a':
    case 'strong':
    case 'em':
    case 'u':
    case 'sub':
    case 'sup':
      return node.kids.length > 0 ? [node] : [];
    default:
      return [node];
  }
}

/** A single paragraph in a cell or item is its text; its alignment goes to the cell. */
function unwrapOnly(node: OutNode): void {
  const [only] = node.kids;
  if (node.kids.length !== 1 || !isNode(only) || only.tag !== 'p') return;
  node.kids = only.kids;
  if (only.attrs['align'] && /^t[dh]$/.test(node.tag)) node.attrs['align'] ??= only.attrs['align'];
}

function tidyTable(table: OutNode): OutKid[] {
  const rows = outNodes(table).filter(({ tag }) => tag === 'tr');
  const filled = rows.some((row) => row.kids.some((cell) => isNode(cell) && cell.kids.length > 0));
  if (!filled) return [];
  if (!isLayoutTable(table)) return [table];
  const out: OutKid[] = [];
  for (const part of table.kids) {
    if (!isNode(part)) continue;
    if (part.tag === 'caption') out.push({ tag: 'p', attrs: {}, kids: part.kids });
    const list = part.tag === 'tr' ? [part] : part.kids.filter(isNode);
    for (const row of list) for (const cell of row.kids) if (isNode(cell)) out.push(...blocksOf(cell));
  }
  return out;
}

/** Content of a cell as blocks of their own. */
function blocksOf(cell: OutNode): OutKid[] {
  if (cell.kids.length === 0) return [];
  if (cell.kids.every((kid) => isNode(kid) && BLOCK.test(kid.tag))) return cell.kids;
  const align = cell.attrs['align'];
  return [{ tag: 'p', attrs: align ? { align } : {}, kids: cell.kids }];
}
