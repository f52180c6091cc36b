import { fold } from './fold';

const KEPT = ['href', 'colspan', 'rowspan', 'align', 'alt', 'width', 'height', 'start', 'type'];
const EMPTY = new Set(['br', 'hr', 'img']);
/** A line each, so that the source can be read. */
const OWN_LINE = new Set(['table', 'thead', 'tbody', 'tr', 'caption']);

/** HTML of a table that Markdown cannot write, without an empty line (which would end the HTML block). */
export function tableHtml(table: Element, addressOf: (image: Element) => string | undefined): string {
  const html = fold<string>(table, (node, children) => {
    if (!(node instanceof Element)) return escape((node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' '));
    const name = node.localName;
    const src = name === 'img' ? addressOf(node) : undefined;
    const given = KEPT.filter((each) => node.hasAttribute(each)).map((each) => [each, node.getAttribute(each) ?? ''] as const);
    const attributes = src === undefined ? given : [['src', src] as const, ...given];
    const open = `<${name}${attributes.map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}>`;
    const line = OWN_LINE.has(name) ? '\n' : '';
    return EMPTY.has(name) ? open : `${line}${open}${children.join('')}</${name}>${line}`;
  });
  return html.replace(/\s*\n\s*/g, '\n').trim();
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
