import { AppError } from '../../article/app-error';
import { isElement } from '../dom/tags';
import { isHidden, isHiddenByMarkup } from './is-hidden';
import { lazySource } from './lazy-source';
import { MARKS } from './marks';
import { shownValue } from './shown-value';

/** Above this a page is refused: no article has as many nodes, and the copy would not fit. */
const MOST_NODES = 500_000;

/**
 * Step 1. A copy of the page in which every element that is not visible, every image whose address comes late, and every
 * value that a form shows is marked by attributes: they travel with the serialised DOM, so that a stored page can be
 * extracted again. The page itself is not touched. A document without a window keeps the marks that it carries.
 * @throws AppError clip.tooLarge
 */
export function see(live: Document): Document {
  const size = live.getElementsByTagName('*').length;
  if (size > MOST_NODES) throw new AppError('clip.tooLarge', `${size} elements`);
  const copy = live.cloneNode(true) as Document;
  const view = live.defaultView;
  let hiddenUntil: Node | null = null;
  let from: Node | null = live.documentElement;
  let to: Node | null = copy.documentElement;
  let nodes = 0;
  while (from && to) {
    if (++nodes > MOST_NODES) throw new AppError('clip.tooLarge', `${nodes} nodes`);
    if (isElement(from)) {
      const target = to as Element;
      const hidden = !hiddenUntil && (view ? isHidden(from, view) : isHiddenByMarkup(from));
      if (hidden) {
        target.setAttribute(MARKS.hidden, '');
        hiddenUntil = from;
      } else if (view) target.removeAttribute(MARKS.hidden);
      if (view) mark(from, target);
    }
    const step = next(from, live.documentElement, hiddenUntil);
    if (step.left) hiddenUntil = null;
    from = step.node;
    to = follow(to, step.moves);
  }
  return copy;
}

function mark(from: Element, target: Element): void {
  if (from.localName === 'img') {
    const source = lazySource(from as HTMLImageElement);
    if (source) target.setAttribute(MARKS.source, source);
    const { naturalWidth, naturalHeight } = from as HTMLImageElement;
    if (naturalWidth > 0) target.setAttribute(MARKS.size, `${naturalWidth}x${naturalHeight}`);
  }
  const value = shownValue(from);
  if (value) target.setAttribute(MARKS.value, value);
}

type Move = 'down' | 'right' | 'upRight';
interface Step {
  node: Node | null;
  moves: { kind: Move; up: number };
  left: boolean;
}

/** The node after `from` in document order; `left` when the way leads out of `hidden`. */
function next(from: Node, root: Node, hidden: Node | null): Step {
  if (from.firstChild) return { node: from.firstChild, moves: { kind: 'down', up: 0 }, left: false };
  let up = 0;
  let left = false;
  let node: Node = from;
  for (;;) {
    if (node === hidden) left = true;
    if (node === root) return { node: null, moves: { kind: 'upRight', up }, left };
    if (node.nextSibling) return { node: node.nextSibling, moves: { kind: 'upRight', up }, left };
    node = node.parentNode!;
    up++;
  }
}

function follow(to: Node, { kind, up }: { kind: Move; up: number }): Node | null {
  if (kind === 'down') return to.firstChild;
  let node: Node | null = to;
  for (let i = 0; i < up; i++) node = node?.parentNode ?? null;
  return node?.nextSibling ?? null;
}
