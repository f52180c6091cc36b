import { nameOfLink } from '../assets/name-of-link';
import { attachmentName, absolute, isAttachment } from '../assets/attachments';
import { imageSize, imageUrl, isOrnament } from '../assets/images';
import { STRIDE } from '../dom/in-slices';
import type { Pace } from '../dom/pace';
import { BLOCKS, SILENT, isElement, isText, nameOf } from '../dom/tags';
import { tidyText } from '../dom/tidy-text';
import { walkInSlices } from '../dom/walk';
import type { Page } from '../lines/line';
import { MARKS } from '../see/marks';
import type { OutNode } from './out-node';
import { type Format, type Run, joinRuns } from './runs';

/** Elements that stay as containers, and where; all other blocks only part one paragraph from the next. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  ul: /./,
  ol: /./,
  table: /./,
  blockquote: /./,
  figure: /./,
  li: /^[uo]l$/,
  figcaption: /^figure$/,
  caption: /^table$/,
  thead: /^table$/,
  tbody: /^table$/,
  tfoot: /^table$/,
  tr: /^(table|thead|tbody)$/,
  th: /^tr$/,
  td: /^tr$/,
};
const FORMATS: Readonly<Record<string, string>> = { b: 'strong', strong: 'strong', i: 'em', em: 'em', u: 'u', ins: 'u', sub: 'sub', sup: 'sup' };

/**
 * The kept lines as a tree of clean elements: one paragraph a line, lists and tables round them, inline formats by meaning.
 * Addresses are absolute; files are marked by `data-url` until they are numbered.
 */
export async function buildTree(page: Page, kept: ReadonlySet<number>, gone: { has(node: Node): boolean }, pace: Pace): Promise<OutNode> {
  const lineOf = new Map<Node, number>();
  for (const index of kept) {
    if (index % STRIDE === 0) await pace.due();
    for (const node of page.lines[index]!.nodes) lineOf.set(node, index);
  }
  const root: OutNode = { tag: 'body', attrs: {}, kids: [] };
  const containers: OutNode[] = [root];
  const formats: { element: Element; format: Format }[] = [];
  const aligns: { element: Element; align: string }[] = [];
  const headings: string[] = [];
  let runs: Run[] = [];
  let verbatim = false;

  const flush = () => {
    const kids = joinRuns(runs);
    runs = [];
    if (kids.length === 0) return;
    const align = aligns.at(-1)?.align ?? '';
    containers.at(-1)!.kids.push({ tag: headings.at(-1) ?? 'p', attrs: align === 'center' || align === 'right' ? { align } : {}, kids });
  };
  // A format inside one of its own kind adds nothing.
  const current = (): Format[] => formats.map(({ format }) => format).filter(({ tag }, i, all) => all.findIndex((other) => other.tag === tag) === i);
  const addText = (node: Text) => {
    // In a <pre> of prose the author's line breaks are paragraphs.
    const parts = verbatim ? node.data.split('\n') : [node.data];
    parts.forEach((content, i) => {
      if (i > 0) flush();
      runs.push({ content, formats: current() });
    });
  };
  const top = commonRoot(page, kept);

  await walkInSlices(
    top,
    {
      enter(node) {
        if (isText(node)) {
          if (lineOf.has(node) && !gone.has(node)) addText(node);
          return false;
        }
        if (!isElement(node)) return false;
        const name = nameOf(node);
        if (node.hasAttribute(MARKS.hidden) || gone.has(node)) return false;
        if (lineOf.has(node) && node.hasAttribute(MARKS.value)) runs.push({ content: node.getAttribute(MARKS.value)!, formats: [] });
        if (name === 'video') {
          const image = lineOf.has(node) ? imageNode(node, page.base) : undefined;
          if (image) runs.push({ content: image, formats: videoLink(node, page.base) });
          return false;
        }
        if (SILENT.has(name)) return false;
        if (name === 'br' || name === 'hr') {
          flush();
          if (name === 'hr' && lineOf.has(node)) containers.at(-1)!.kids.push({ tag: 'hr', attrs: {}, kids: [] });
          return false;
        }
        if (name === 'img') {
          const image = lineOf.has(node) ? imageNode(node, page.base) : undefined;
          if (image) runs.push({ content: image, formats: current().filter(({ tag }) => tag === 'a') });
          return false;
        }
        if (BLOCKS.has(name)) {
          flush();
          if (name === 'pre') {
            const text = node.textContent ?? '';
            if (!/[。；]/.test(text)) {
              if (kept.has(page.spans.get(node)!.from)) containers.at(-1)!.kids.push({ tag: 'pre', attrs: {}, kids: [text.replace(/^\n+|\s+$/g, '')] });
              return false;
            }
            verbatim = true;
          }
          const align = alignOf(node);
          if (align !== undefined) aligns.push({ element: node, align });
          if (/^h[1-6]$/.test(name)) headings.push(name);
          if (Object.hasOwn(PARENTS, name) && PARENTS[name]!.test(containers.at(-1)!.tag)) {
            const container: OutNode = { tag: name === 'tfoot' ? 'tbody' : name, attrs: attrsOf(node, name), kids: [], source: node };
            containers.at(-1)!.kids.push(container);
            containers.push(container);
          }
          return true;
        }
        const format = formatOf(node, name, page.base);
        if (format) formats.push({ element: node, format });
        return true;
      },
      leave(node) {
        const name = nameOf(node);
        if (BLOCKS.has(name)) {
          flush();
          if (name === 'pre') verbatim = false;
          if (aligns.at(-1)?.element === node) aligns.pop();
          if (/^h[1-6]$/.test(name)) headings.pop();
          if (containers.at(-1)!.source === node) {
            const built = containers.pop()!;
            if (name === 'tr' && isLeft(built) && tidyText(node.textContent ?? '') !== '') containers.at(-1)!.kids.pop();
          }
        } else if (formats.at(-1)?.element === node) formats.pop();
      },
    },
    pace,
  );
  flush();
  return root;
}

/** A row of empty cells that no other row needs. */
const isLeft = ({ kids }: OutNode): boolean => kids.every((cell) => typeof cell !== 'string' && cell.kids.length === 0 && cell.attrs['rowspan'] === undefined);

/** The innermost element round all kept lines; a table or list is taken whole, so that its parts keep their parent. */
function commonRoot(page: Page, kept: ReadonlySet<number>): Element {
  const indexes = [...kept];
  const [from, to] = [indexes[0]!, indexes.at(-1)!];
  let best: Element = page.body;
  // Elements come in document order: each that holds the lines is inside the one before.
  for (const [element, span] of page.spans) if (span.from <= from && span.to > to) best = element;
  while (/^(ul|ol|li|table|thead|tbody|tfoot|tr|td|th|caption|figure|figcaption|blockquote|pre|h[1-6]|p|dl|dd|dt)$/.test(best.localName) && best.parentElement) best = best.parentElement;
  return best;
}

function imageNode(image: Element, base: string): OutNode | undefined {
  const url = imageUrl(image, base);
  if (!url || isOrnament(image, base)) return undefined;
  const attrs: Record<string, string> = { 'data-url': url };
  if (!url.startsWith('data:')) attrs['src'] = url;
  attrs['alt'] = tidyText(image.getAttribute('alt') ?? '');
  const { width, height } = imageSize(image);
  if (width > 0 && image.hasAttribute('width')) attrs['width'] = String(width);
  if (height > 0 && image.hasAttribute('height')) attrs['height'] = String(height);
  return { tag: 'img', attrs, kids: [] };
}

/** To the video itself, where it has an address. */
function videoLink(video: Element, base: string): Format[] {
  const url = absolute(video.getAttribute('src') ?? video.querySelector('source')?.getAttribute('src') ?? null, base);
  return url && /^https?:$/.test(url.protocol) ? [{ tag: 'a', attrs: { href: url.href } }] : [];
}

function formatOf(element: Element, name: string, base: string): Format | undefined {
  if (name === 'a') {
    const url = absolute(element.getAttribute('href'), base);
    if (!url || !/^(https?|mailto):$/.test(url.protocol)) return undefined;
    const attrs: Record<string, string> = { href: url.href };
    if (isAttachment(element as HTMLAnchorElement, base)) {
      attrs['data-url'] = url.href;
      attrs['data-name'] = attachmentName(nameOfLink(element as HTMLAnchorElement), url.href);
    }
    return { tag: 'a', attrs };
  }
  const tag = FORMATS[name];
  if (tag) return { tag, attrs: {} };
  const style = element.getAttribute('style');
  return style && /font-weight\s*:\s*(bold|[6-9]00)/i.test(style) ? { tag: 'strong', attrs: {} } : undefined;
}

/** Alignment that `element` states; a table starts anew, as old portals' quirks mode has it. */
function alignOf(element: Element): string | undefined {
  if (element.localName === 'center') return 'center';
  if (element.localName === 'table') return '';
  const style = /text-align\s*:\s*(left|center|right|justify|start|end)/i.exec(element.getAttribute('style') ?? '')?.[1];
  const align = (style ?? element.getAttribute('align'))?.toLowerCase();
  if (align === 'end') return 'right';
  if (align === 'middle') return 'center';
  return align === 'start' || align === 'justify' || align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}

function attrsOf(element: Element, name: string): Record<string, string> {
  const attrs: Record<string, string> = {};
  const copy = name === 'td' || name === 'th' ? ['colspan', 'rowspan'] : name === 'ol' ? ['start', 'type'] : [];
  for (const attribute of copy) {
    const value = element.getAttribute(attribute)?.trim();
    if (value && !(value === '1' && attribute !== 'type')) attrs[attribute] = value;
  }
  return attrs;
}
