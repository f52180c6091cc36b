import { AppError } from '../../article/app-error';
import { clobbers, unclobbered } from '../dom/unclobbered';
import { isHidden, isHiddenByMarkup } from './is-hidden';
import { lazySource } from './lazy-source';
import { MARKS } from './marks';
import { shownValue } from './shown-value';

/** Above this a page is refused: no article has as many nodes, and the copy would not fit. */
const MOST_NODES = 500_000;

type Reader = ReturnType<typeof unclobbered>;

/**
 * Step 1. A copy of the page in which every element that is not visible, every image whose address comes late, and every
 * value that a form shows is marked by attributes: they travel with the serialised DOM, so that a stored page can be
 * extracted again. The page itself is not touched. A document without a window keeps the marks that it carries.
 * @throws AppError clip.tooLarge
 */
export function see(live: Document): Document {
  const read = unclobbered();
  const size = read.count(live);
  if (size > MOST_NODES) throw new AppError('clip.tooLarge', `${size} elements`);
  const copy = read.clone(live);
  const view = read.defaultView(live);
  const root = read.documentElement(live);
  let from: Node | null = root;
  let to: Node | null = read.documentElement(copy);
  let hidden: Node | null = null;
  for (let nodes = 1; from && to; nodes++) {
    if (nodes > MOST_NODES) throw new AppError('clip.tooLarge', `${nodes} nodes`);
    if (from.nodeType === 1) {
      const [element, target] = [from as Element, to as Element];
      if (!hidden && markHidden(read, element, target, view)) hidden = element;
      if (view) markContent(read, element, target);
      setAside(read, target);
    }
    const child: Node | null = read.firstChild(from);
    if (child) {
      from = child;
      to = read.firstChild(to);
      continue;
    }
    while (from && to) {
      if (from === hidden) hidden = null;
      if (from === root) return copy;
      const after = read.nextSibling(from);
      if (after) {
        from = after;
        to = read.nextSibling(to);
        break;
      }
      from = read.parentNode(from);
      to = read.parentNode(to);
    }
  }
  return copy;
}

const setAttribute = (element: Element, name: string, value: string): void => Element.prototype.setAttribute.call(element, name, value);
const removeAttribute = (element: Element, name: string): void => Element.prototype.removeAttribute.call(element, name);

function markHidden(read: Reader, element: Element, target: Element, view: Window | null): boolean {
  const hidden = view ? isHidden(element, read.localName(element), view) : isHiddenByMarkup(read, element);
  if (hidden) setAttribute(target, MARKS.hidden, '');
  else if (view) removeAttribute(target, MARKS.hidden);
  return hidden;
}

function markContent(read: Reader, element: Element, target: Element): void {
  if (read.localName(element) === 'img') {
    const image = element as HTMLImageElement;
    const source = lazySource(image);
    if (source) setAttribute(target, MARKS.source, source);
    if (image.naturalWidth > 0) setAttribute(target, MARKS.size, `${image.naturalWidth}x${image.naturalHeight}`);
  }
  const value = shownValue(element, read.localName(element));
  if (value) setAttribute(target, MARKS.value, value);
}

/** Renames what would answer in place of a property; the value stays readable in the stored page. */
function setAside(read: Reader, target: Element): void {
  for (const attribute of ['name', 'id']) {
    const value = read.attribute(target, attribute);
    if (!clobbers(read.localName(target), value)) continue;
    removeAttribute(target, attribute);
    setAttribute(target, `data-jb-${attribute}`, value);
  }
}
