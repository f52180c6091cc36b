import { POLICY } from '@/utils/sanitise/policy';

/** Everything in `html` that the policy does not allow, in words; empty when it is all allowed. */
export function policyBreaches(html: string): string[] {
  const { body, head } = new DOMParser().parseFromString(html, 'text/html');
  const breaches = head.childNodes.length > 0 ? ['something in the head'] : [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) breaches.push(...breachesOf(node));
    else if (!(node instanceof Text)) breaches.push(`a node of type ${node.nodeType}`);
  }
  return breaches;
}

function breachesOf(element: Element): string[] {
  const name = element.localName;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !Object.hasOwn(POLICY.elements, name)) return [`<${name}>`];
  const allowed: readonly string[] = POLICY.elements[name as keyof typeof POLICY.elements];
  return Array.from(element.attributes).flatMap((attribute) =>
    allowed.includes(attribute.name) && isAllowedValue(attribute.name, attribute.value) ? [] : [`<${name} ${attribute.name}=${attribute.value}>`],
  );
}

/** Written anew and not taken from the writer: the two must agree. */
function isAllowedValue(name: string, value: string): boolean {
  if (name === 'href') return ['http:', 'https:', 'mailto:'].includes(new URL(value).protocol);
  if (name === 'src') return ['http:', 'https:'].includes(new URL(value).protocol);
  if (name === 'align') return ['left', 'center', 'right'].includes(value);
  if (['colspan', 'rowspan', 'width', 'height', 'start', 'data-file'].includes(name)) return /^\d+$/.test(value);
  return true;
}
