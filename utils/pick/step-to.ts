import { bodyOf, boxOf, documentOf, firstChildOf, nameOf, nextOf, parentOf, previousOf } from './tree';

/** Where an arrow key leads from an element: up to what holds it, down into it, to its neighbours. */
export const STEPS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
export type Step = (typeof STEPS)[number];

/** The next element in that direction that shows anything; undefined where there is none. */
export function stepTo(from: Element, step: Step): Element | undefined {
  const body = bodyOf(documentOf(from));
  if (step === 'ArrowUp') {
    const parent = from === body ? null : parentOf(from);
    return parent && nameOf(parent) !== 'html' ? parent : undefined;
  }
  if (step !== 'ArrowDown' && from === body) return undefined;
  const on = step === 'ArrowLeft' ? previousOf : nextOf;
  let next = step === 'ArrowDown' ? firstChildOf(from) : on(from);
  while (next && !isShown(next)) next = on(next);
  return next ?? undefined;
}

/** Whether it takes up room on the page: what does not cannot be seen to be chosen. */
export function isShown(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width > 0 && height > 0;
}
