import { ownProperty } from '../dom/unclobbered';

/** Takes out of the copy what stands in the page of `own`, a child of the page's root: both have the same shape. */
export function leaveOut(copy: Document, live: Document, own: Element | undefined): Document {
  const place = own ? [...ownProperty(live, 'documentElement').children].indexOf(own) : -1;
  if (place >= 0) copy.documentElement.children[place]!.remove();
  return copy;
}
