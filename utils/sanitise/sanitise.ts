import createPurifier, { type Config, type DOMPurify, type UponSanitizeAttributeHookEvent } from 'dompurify';
import { isAllowedElement, POLICY } from './policy';

/** Never from stored HTML: reading loads nothing, stored images are set by `data-file` afterwards. */
const DROPPED = 'src';
const ATTRIBUTES = [...new Set(Object.values(POLICY.elements).flat())].filter((name) => name !== DROPPED);

const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: ['#text', ...Object.keys(POLICY.elements)],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // The hook below judges every attribute by its own rule; the purifier's own test of addresses stays on href.
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href'),
  RETURN_DOM_FRAGMENT: true,
};

let purifier: DOMPurify | undefined;

/**
 * Stored HTML as nodes that are safe to attach: elements, attributes and schemes of the policy only, no `src`, and links
 * that open apart and tell their target nothing. The one place that turns stored HTML into DOM.
 */
export function sanitise(html: string): DocumentFragment {
  purifier ??= makePurifier();
  return purifier.sanitize(html, CONFIG);
}

function makePurifier(): DOMPurify {
  const made = createPurifier(window); // one of our own: hooks are for the whole instance
  made.addHook('uponSanitizeAttribute', (element, attribute) => {
    attribute.keepAttr = isAllowed(element.nodeName.toLowerCase(), attribute);
  });
  made.addHook('afterSanitizeAttributes', (element) => {
    if (element.nodeName !== 'A' || !element.hasAttribute('href')) return;
    element.setAttribute('rel', 'noopener noreferrer');
    element.setAttribute('target', '_blank');
  });
  return made;
}

function isAllowed(element: string, { attrName: name, attrValue: value }: UponSanitizeAttributeHookEvent): boolean {
  if (!isAllowedElement(element) || name === DROPPED) return false;
  if (!(POLICY.elements[element] as readonly string[]).includes(name)) return false;
  if (name === 'href') return hasScheme(value);
  if (name in POLICY.values) return (POLICY.values[name as keyof typeof POLICY.values] as readonly string[]).includes(value);
  if (name in POLICY.numbers) return isNumber(value, POLICY.numbers[name as keyof typeof POLICY.numbers]);
  return true;
}

const isNumber = (value: string, largest: number): boolean => /^\d{1,9}$/.test(value) && Number(value) <= largest;

function hasScheme(address: string): boolean {
  try {
    return (POLICY.schemes.href as readonly string[]).includes(new URL(address).protocol);
  } catch {
    return false; // relative, or no address at all
  }
}
