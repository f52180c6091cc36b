/** Takes out of the copy of a page's root what stands in the page of `own`, a child of the root: both have the same shape. */
export function leaveOut(copy: ParentNode, root: Element, own: Element | undefined): void {
  const place = own ? [...root.children].indexOf(own) : -1;
  if (place >= 0) copy.children[place]!.remove();
}
