import { destination, escapeInline } from './escape';
import { fold } from './fold';
import { inline, isInline, joinBlocks, type Piece, toBlocks } from './piece';
import { pipeTable } from './table';
import { tableHtml } from './table-html';

export interface MarkdownOptions {
  /** The original address of an image; undefined when it has none that can be linked. */
  addressOf(image: Element): string | undefined;
}

/** Markdown (CommonMark with GFM's tables) of a sanitised fragment. */
export function htmlToMarkdown(fragment: DocumentFragment, { addressOf }: MarkdownOptions): string {
  const cells = new Map<Element, Piece[]>();
  const pieces = fold<Piece[]>(fragment, (node, values) => {
    const children = values.flat();
    if (node.nodeType === Node.TEXT_NODE) return [inline(escapeInline(node.nodeValue ?? ''))];
    if (!(node instanceof Element)) return toBlocks(children);
    const name = node.localName;
    const phrase = PHRASES[name];
    // A block inside a phrase keeps its own form.
    if (phrase) return children.every(isInline) ? [inline(phrase(node, textOf(children)))] : children;
    switch (name) {
      case 'br':
        return [inline('\n')];
      case 'img':
        return [inline(image(node, addressOf))];
      case 'hr':
        return [{ kind: 'block', text: '---' }];
      case 'pre':
        return [{ kind: 'block', text: fenced(node) }];
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return heading(Number(name[1]), children);
      case 'blockquote':
        return [{ kind: 'block', text: joinBlocks(toBlocks(children)).replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>') }];
      case 'ul':
      case 'ol':
        return list(node, children);
      case 'li':
        return [{ kind: 'item', text: joinBlocks(toBlocks(children)) }];
      case 'td':
      case 'th':
        cells.set(node, toBlocks(children));
        return [];
      case 'caption':
        return toBlocks(children);
      case 'table': {
        const pipes = pipeTable(node, cells);
        // In the HTML form the caption is inside.
        return pipes === undefined
          ? [{ kind: 'block', text: tableHtml(node, addressOf) }]
          : [...toBlocks(children), { kind: 'block', text: pipes }];
      }
      default:
        return toBlocks(children);
    }
  });
  return joinBlocks(toBlocks(pieces));
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

const PHRASES: Record<string, ((node: Element, text: string) => string) | undefined> = {
  strong: (node, text) => emphasis(node, text, '**'),
  em: (node, text) => emphasis(node, text, '*'),
  u: (node, text) => tagged(node, text),
  sub: (node, text) => tagged(node, text),
  sup: (node, text) => tagged(node, text),
  a: link,
};

/**
 * White space goes outside the marks. Beside punctuation CommonMark's flanking rules leave the marks unread in text without
 * spaces (`**《通知》**的`), and marks that meet run together: the HTML element says the same there.
 */
function emphasis(node: Element, text: string, mark: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  const meets = [node.previousSibling, node.nextSibling].some((each) => each instanceof Element && PHRASES[each.localName] !== undefined);
  if (meets || /^[\p{P}\p{S}]|[\p{P}\p{S}]$/u.test(core)) return tagged(node, text);
  return `${before}${mark}${core}${mark}${after}`;
}

const tagged = ({ localName }: Element, text: string): string => (text === '' ? '' : `<${localName}>${text}</${localName}>`);

function link(node: Element, text: string): string {
  const href = node.getAttribute('href');
  const label = text.replace(/\s+/g, ' ').trim();
  if (!href) return text;
  return `[${label || escapeInline(href)}](${destination(href)})`;
}

function image(node: Element, addressOf: MarkdownOptions['addressOf']): string {
  const alt = escapeInline(node.getAttribute('alt') ?? '').trim();
  const address = addressOf(node);
  return address === undefined ? alt : `![${alt}](${destination(address)})`;
}

function heading(level: number, children: readonly Piece[]): Piece[] {
  if (!children.every(isInline)) return toBlocks(children);
  const text = textOf(children).replace(/\s*\n\s*| +/g, ' ').replace(/^ | $/g, '').replace(/#+$/, '\\$&');
  return text === '' ? [] : [{ kind: 'block', text: `${'#'.repeat(level)} ${text}` }];
}

function list(node: Element, children: readonly Piece[]): Piece[] {
  // Words that stand in a list without an item are an item.
  const items = toBlocks(children).map(({ text }) => text);
  if (items.length === 0) return [];
  const numbers = node.localName === 'ol';
  const first = Number(node.getAttribute('start') ?? 1);
  const lines = items.map((text, i) => {
    const marker = numbers ? `${first + i}. ` : '- ';
    return (marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)).trimEnd();
  });
  const loose = items.some((text) => text.includes('\n\n'));
  return [{ kind: numbers ? 'numbers' : 'bullets', text: lines.join(loose ? '\n\n' : '\n') }];
}

/** Set in a fence longer than any inside it. */
function fenced(node: Element): string {
  const text = fold<string>(node, (each, values) =>
    each.nodeType === Node.TEXT_NODE ? (each.nodeValue ?? '') : each.nodeName === 'BR' ? '\n' : values.join(''),
  );
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}
