/** Share of the window's height at which the words come to stand: what leads to them is seen too. */
const AT = 1 / 3;

/** Scrolls to words that are not in view. */
export function bringIntoView(words: Range): void {
  const { top, bottom } = words.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight * (1 - AT)) return;
  let scroller = words.startContainer.parentElement;
  while (scroller && !(scroller.scrollHeight > scroller.clientHeight && /auto|scroll/.test(getComputedStyle(scroller).overflowY))) scroller = scroller.parentElement;
  (scroller ?? document.scrollingElement)?.scrollBy(0, top - innerHeight * AT);
}
