import { atOnce } from './dom/at-once';
import { STRIDE, type Work } from './dom/in-slices';
import { POLICY, isAllowedElement } from '../sanitise/policy';
import { type OutKid, type OutNode, isNode } from './normalise/out-node';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00A0': '&nbsp;' };
/** Control characters that HTML may not hold. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

const escapeText = (text: string): string => text.replace(CONTROLS, '').replace(/[&<>\u00A0]/g, (c) => ESCAPES[c]!);
const escapeValue = (text: string): string => text.replace(CONTROLS, '').replace(/[&<>"\u00A0]/g, (c) => ESCAPES[c]!);

/**
 * HTML of `kids`: safe by construction, for nothing is written but elements, attributes and URL schemes of the policy;
 * of any other element the content alone. A loop, not recursion.
 */
export const writeHtml = (kids: readonly OutKid[]): string => atOnce(htmlOf(kids));

/** The same for a long text. */
export function* htmlOf(kids: readonly OutKid[]): Work<string> {
  let html = '';
  let count = 0;
  const stack: (OutKid | { close: string })[] = [...kids].reverse();
  while (stack.length > 0) {
    const item = stack.pop()!;
    if (++count % STRIDE === 0) yield;
    if (typeof item === 'string') html += escapeText(item);
    else if ('close' in item) html += `</${item.close}>`;
    else {
      const name = item.tag;
      const known = isAllowedElement(name);
      if (known) html += `<${name}${writeAttributes(name, item)}>`;
      if (known && (POLICY.empty as readonly string[]).includes(name)) continue;
      if (known) stack.push({ close: name });
      for (let i = item.kids.length - 1; i >= 0; i--) stack.push(item.kids[i]!);
    }
  }
  return html;
}

function writeAttributes(name: keyof typeof POLICY.elements, node: OutNode): string {
  let out = '';
  for (const attribute of POLICY.elements[name]) {
    const value = node.attrs[attribute];
    if (value !== undefined && isAllowedValue(attribute, value)) out += ` ${attribute}="${escapeValue(value)}"`;
  }
  return out;
}

/** Whether the policy lets an attribute carry `value`. */
export function isAllowedValue(attribute: string, value: string): boolean {
  if (attribute === 'href' || attribute === 'src') {
    try {
      return (POLICY.schemes[attribute] as readonly string[]).includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }
  if (Object.hasOwn(POLICY.values, attribute)) return (POLICY.values[attribute as keyof typeof POLICY.values] as readonly string[]).includes(value);
  if (Object.hasOwn(POLICY.numbers, attribute)) return /^\d{1,7}$/.test(value) && Number(value) <= POLICY.numbers[attribute as keyof typeof POLICY.numbers];
  return true;
}

/** Text of `kids` as a reader sees it: a paragraph a line, cells of a row parted by a tab. */
export const writeText = (kids: readonly OutKid[]): string => atOnce(textOf(kids));

/** The same for a long text. */
export function* textOf(kids: readonly OutKid[]): Work<string> {
  let count = 0;
  const lines: string[] = [''];
  const add = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const feed = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const stack: { kid: OutKid | { after: string }; cell: boolean }[] = [...kids].reverse().map((kid) => ({ kid, cell: false }));
  while (stack.length > 0) {
    const { kid, cell } = stack.pop()!;
    if (++count % STRIDE === 0) yield;
    if (typeof kid === 'string') {
      add(kid);
      continue;
    }
    if ('after' in kid) {
      if (kid.after === 'cell') add('\t');
      else if (kid.after === 'inCell') add(' ');
      else feed();
      continue;
    }
    const tag = kid.tag;
    if (tag === 'br') {
      if (cell) add(' ');
      else feed();
      continue;
    }
    const inCell = cell || tag === 'td' || tag === 'th';
    if (isBlockTag(tag)) {
      if (!cell) feed();
      stack.push({ kid: { after: cell ? 'inCell' : 'block' }, cell });
    } else if (tag === 'td' || tag === 'th') stack.push({ kid: { after: 'cell' }, cell });
    for (let i = kid.kids.length - 1; i >= 0; i--) stack.push({ kid: kid.kids[i]!, cell: inCell });
  }
  let text = '';
  for (const raw of lines) {
    if (++count % STRIDE === 0) yield;
    const line = raw.split('\t').map((part) => part.trim()).join('\t').replace(/^\t+$|\t$/g, '');
    if (line.trim() !== '') text += text === '' ? line : `\n${line}`;
  }
  return text;
}

const isBlockTag = (tag: string): boolean => /^(p|h[2-6]|ul|ol|li|table|caption|tr|blockquote|pre|figure|figcaption|hr)$/.test(tag);

export { isNode };
