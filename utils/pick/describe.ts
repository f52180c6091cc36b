import { nameOf, textOf } from './tree';

/** Characters of an element's text that name it. */
const WORDS = 24;

/** An element in words: its name, how much text it has, and how that begins. */
export function describe(element: Element): { name: string; characters: number; begins: string } {
  const text = (textOf(element) ?? '').replace(/\s+/g, '');
  return { name: nameOf(element), characters: text.length, begins: text.length > WORDS ? `${text.slice(0, WORDS)}…` : text };
}
