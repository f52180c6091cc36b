import { AppError } from '../../article/app-error';
import { NAMED, clobbers, getAttribute, inside, nameOfElement, ownProperty, removeAttribute, setAttribute } from '../dom/unclobbered';
import { isHidden, isHiddenByMarkup } from './is-hidden';
import { lazySource } from './lazy-source';
import { leaveOut } from './leave-out';
import { MARKS } from './marks';
import { serialise } from './serialise';
import { shownValue } from './shown-value';

/** Above this a page is refused: no article has as many nodes, and the copy would not fit. */
export const MOST_NODES = 500_000;

/** What one look at a page has seen. */
export interface Look {
  /** The page with its marks. It stands in no document, but for a rule that asks for one: a browser would register its elements there, and read its style sheets. */
  root: Element;
  /** The same as HTML. */
  html: string;
}

/**
 * Step 1. A copy of the page in which every element that is not visible, every image whose address comes late, and every
 * value that a form shows is marked by attributes: they travel with the serialised DOM, so that a stored page can be
 * extracted again. The page itself is not touched. A document without a window keeps the marks that it carries.
 * @param own a child of the page's root that is no part of it
 * @throws AppError clip.tooLarge
 */
export function see(live: Document, own?: Element): Look {
  measure(live);
  const from = ownProperty(live, 'documentElement');
  const copy = Node.prototype.cloneNode.call(live, false) as Document;
  const root = copy.importNode(from, true);
  const view = ownProperty(live, 'defaultView');
  // Marks of an earlier look say nothing of this one.
  if (view) for (const element of inside(root, `[${MARKS.hidden}]`)) removeAttribute(element, MARKS.hidden);
  const looks = windowToAsk(live, view);
  // Both have the same shape: an element and its copy have the same number.
  const [elements, targets] = [inside(from), inside(root)];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]!;
    const name = nameOfElement(element);
    if (looks ? isHidden(element, name, looks) : isHiddenByMarkup(element, name)) {
      setAttribute(targets[i]!, MARKS.hidden, '');
      // What lies in it need not be looked at.
      i += Element.prototype.getElementsByTagName.call(element, '*').length;
    } else if (view && SHOWING.has(name)) mark(element, name, targets[i]!);
  }
  setNamesAside(root);
  leaveOut(root, from, own);
  const html = serialise(root, ownProperty(live, 'doctype'));
  return { root, html };
}

/** A page that hides itself as a whole does so until its scripts have run: what it is made of is told by its markup. */
export function windowToAsk(live: Document, view: Window | null): Window | null {
  const body = Document.prototype.querySelector.call(live, 'body');
  return view && body && isHidden(body, 'div', view) ? null : view;
}

/** What shows more than its markup says. */
const SHOWING = new Set(['img', 'input', 'textarea']);

/** Only a script nests so deep; the browsers copy a page by recursion, and the tab would die of it. */
export const DEEPEST = 10_000;

/** @throws AppError clip.tooLarge for a page that could not be copied */
function measure(live: Document): void {
  const elements = Document.prototype.getElementsByTagName.call(live, '*').length;
  const others = Document.prototype.createTreeWalker.call(live, live, NodeFilter.SHOW_ALL - NodeFilter.SHOW_ELEMENT);
  let nodes = elements;
  do if (++nodes > MOST_NODES) throw new AppError('clip.tooLarge');
  while (others.nextNode());
  // Hardly a page has so many elements that they could nest so deep.
  if (elements > DEEPEST) measureDepth(Document.prototype.createTreeWalker.call(live, live, NodeFilter.SHOW_ELEMENT));
}

function measureDepth(elements: TreeWalker): void {
  for (let depth = 0; ; ) {
    if (elements.firstChild()) depth++;
    else {
      while (!elements.nextSibling()) {
        depth--;
        if (!elements.parentNode()) return;
      }
    }
    if (depth > DEEPEST) throw new AppError('clip.tooLarge');
  }
}

export function mark(element: Element, name: string, target: Element): void {
  const image = name === 'img' ? (element as HTMLImageElement) : undefined;
  const set = (attribute: string, value: string | undefined) => {
    if (value) setAttribute(target, attribute, value);
  };
  const late = image && lazySource(image);
  set(MARKS.source, late);
  // What is loaded may be the dot that holds the place.
  set(MARKS.size, !late && image?.naturalWidth ? `${image.naturalWidth}x${image.naturalHeight}` : undefined);
  set(MARKS.value, shownValue(element, name));
}

/** Renames what would answer in place of a property of a form or of the document; the value stays readable in the stored page. */
export function setNamesAside(root: Element): void {
  for (const element of inside(root, '[name],[id]')) {
    if (!NAMED.has(nameOfElement(element))) continue;
    for (const attribute of ['name', 'id']) {
      const value = getAttribute(element, attribute);
      if (!clobbers(nameOfElement(element), value)) continue;
      removeAttribute(element, attribute);
      setAttribute(element, `data-jb-${attribute}`, value);
    }
  }
}
