import { AppError } from '../../article/app-error';
import { inPieces } from '../dom/in-pieces';
import type { Work } from '../dom/in-slices';
import { getAttribute, inside, nameOfElement, ownProperty, removeAttribute, setAttribute, typeOf } from '../dom/unclobbered';
import { isHidden, isHiddenByMarkup } from './is-hidden';
import { leaveOut } from './leave-out';
import { MARKS } from './marks';
import { DEEPEST, type Look, MOST_NODES, mark, setNamesAside, windowToAsk } from './see';
import { serialiseInSlices } from './serialise-in-slices';

/**
 * Step 1 for a page so large that copying it in one go would hold its thread: the same copy, made and written piece by piece. What is added to the page
 * meanwhile may be in it or not. Parameters and errors as of {@link see}.
 */
export function* seeInSlices(live: Document, own?: Element): Work<Look> {
  const from = ownProperty(live, 'documentElement');
  const copy = Node.prototype.cloneNode.call(live, false) as Document;
  const top = copy.createDocumentFragment();
  const view = ownProperty(live, 'defaultView');
  const looks = windowToAsk(live, view);
  const open: { into: Node; hidden: boolean }[] = [{ into: top, hidden: false }];
  let nodes = 0;
  const take = (node: Node, deep: boolean): { copied: Node; hidden: boolean } => {
    // Made for the copy, which has no window: nothing loads, and no element of the page's own making comes to life.
    const copied = copy.importNode(node, deep);
    const { into, hidden } = open.at(-1)!;
    Node.prototype.appendChild.call(into, copied);
    return { copied, hidden: hidden || (isConnected(node) && typeOf(node) === Node.ELEMENT_NODE && markPiece(node as Element, copied as Element, deep, view, looks)) };
  };
  const count = (more: number) => {
    nodes += more;
    if (nodes > MOST_NODES || open.length > DEEPEST) throw new AppError('clip.tooLarge');
  };
  yield* inPieces(live, {
    whole(node, size) {
      count(size);
      if (open.length > 1 || node === from) take(node, true);
    },
    open(node) {
      count(1);
      const { copied, hidden } = take(node, false);
      open.push({ into: copied, hidden });
    },
    close: () => void open.pop(),
  });
  yield;
  const root = top.firstElementChild!;
  setNamesAside(root);
  leaveOut(root, from, own);
  const html = yield* serialiseInSlices(top, ownProperty(live, 'doctype'));
  root.remove();
  return { root, html };
}

/** Marks the copy of an element and, with `deep`, of what lies in it; true when the element itself cannot be seen. */
function markPiece(element: Element, target: Element, deep: boolean, view: Window | null, looks: Window | null): boolean {
  const elements = [element, ...(deep ? inside(element) : [])];
  const targets = [target, ...(deep ? inside(target) : [])];
  let first = false;
  for (let i = 0; i < elements.length; i++) {
    const [one, its] = [elements[i]!, targets[i]!];
    const name = nameOfElement(one);
    // Marks of an earlier look say nothing of this one.
    if (view && getAttribute(its, MARKS.hidden) !== null) removeAttribute(its, MARKS.hidden);
    if (looks ? isHidden(one, name, looks) : isHiddenByMarkup(one, name)) {
      first ||= i === 0;
      setAttribute(its, MARKS.hidden, '');
      // What lies in it need not be looked at.
      if (deep) i += Element.prototype.getElementsByTagName.call(one, '*').length;
    } else if (view && /^(img|input|textarea)$/.test(name)) mark(one, name, its);
  }
  return first;
}

/** What was taken out of the page meanwhile cannot be asked whether it shows. */
const isConnected = (node: Node): boolean => Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')!.get!.call(node) as boolean;
