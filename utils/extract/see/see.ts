import { AppError } from '../../article/app-error';
import { clobbers, getAttribute, nameOfElement, ownProperty, removeAttribute, setAttribute } from '../dom/unclobbered';
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
  const walker = (document: Document) => Document.prototype.createTreeWalker.call(document, ownProperty(document, 'documentElement'), NodeFilter.SHOW_ELEMENT);
  measure(Document.prototype.createTreeWalker.call(live, live));
  const copy = Node.prototype.cloneNode.call(live, true) as Document;
  setNamesAside(copy);
  const view = ownProperty(live, 'defaultView');
  // Marks of an earlier look say nothing of this one.
  if (view) for (const element of Document.prototype.querySelectorAll.call(copy, `[${MARKS.hidden}]`)) removeAttribute(element, MARKS.hidden);
  const [from, to] = [walker(live), walker(copy)];
  for (;;) {
    const [element, target] = [from.currentNode as Element, to.currentNode as Element];
    const name = nameOfElement(element);
    const hidden = view ? isHidden(element, name, view) : isHiddenByMarkup(element, name);
    if (hidden) setAttribute(target, MARKS.hidden, '');
    else if (view && SHOWING.test(name)) mark(element, name, target);
    // Both copies have the same shape: what one walker does, the other does.
    if (!hidden && from.nextNode()) to.nextNode();
    else if (!hidden || !nextOutside(from, to)) return copy;
  }
}

/** What shows more than its markup says. */
const SHOWING = /^(img|input|textarea)$/;

/** Only a script nests so deep; the browsers copy a page by recursion, and the tab would die of it. */
const DEEPEST = 10_000;

/** @throws AppError clip.tooLarge for a page that could not be copied */
function measure(all: TreeWalker): void {
  for (let nodes = 0, depth = 0; ; nodes++) {
    if (all.firstChild()) depth++;
    else {
      while (!all.nextSibling()) {
        depth--;
        if (!all.parentNode()) return;
      }
    }
    if (nodes > MOST_NODES || depth > DEEPEST) throw new AppError('clip.tooLarge');
  }
}

/** Steps over the subtree of the current node. */
function nextOutside(from: TreeWalker, to: TreeWalker): boolean {
  for (;;) {
    if (from.nextSibling()) return to.nextSibling() !== null;
    if (!from.parentNode()) return false;
    to.parentNode();
  }
}

function mark(element: Element, name: string, target: Element): void {
  const image = name === 'img' ? (element as HTMLImageElement) : undefined;
  const marks = { source: image && lazySource(image), size: image?.naturalWidth ? `${image.naturalWidth}x${image.naturalHeight}` : undefined, value: shownValue(element, name) };
  for (const [key, value] of Object.entries(marks)) if (value) setAttribute(target, MARKS[key as keyof typeof marks], value);
}

/** Renames what would answer in place of a property of a form or of the document; the value stays readable in the stored page. */
function setNamesAside(copy: Document): void {
  for (const element of Document.prototype.querySelectorAll.call(copy, '[name],[id]')) {
    for (const attribute of ['name', 'id']) {
      const value = getAttribute(element, attribute);
      if (!clobbers(nameOfElement(element), value)) continue;
      removeAttribute(element, attribute);
      setAttribute(element, `data-jb-${attribute}`, value);
    }
  }
}
