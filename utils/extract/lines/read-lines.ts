import { absolute, attachmentName, decode, isAttachment } from '../assets/attachments';
import { isPicture } from '../assets/images';
import { revealFile } from '../assets/reveal-file';
import type { Pace } from '../dom/pace';
import { BLOCKS, HEADINGS, SILENT, isElement, isText, nameOf } from '../dom/tags';
import { countChars, gapText, tidyText } from '../dom/tidy-text';
import { walkInSlices } from '../dom/walk';
import { MARKS } from '../see/marks';
import type { Line, Page } from './line';

/** Reads the marked document into lines; what is hidden or never text is left out. */
export async function readLines(root: Element, url: string, pace: Pace): Promise<Page> {
  const body = [...root.children].find(({ localName }) => localName === 'body' || localName === 'frameset') ?? root;
  // A drawing may have a title too.
  const title = tidyText(root.querySelector('title:not(svg *)')?.textContent ?? '');
  const page: Page = { root, body, title, base: baseOf(root, url), lines: [], spans: new Map(), depth: 0 };
  const open: Element[] = [];
  const cells: Element[] = [];
  let headings = 0;
  let depth = 0;
  let link: HTMLAnchorElement | null = null;
  let parts: { node: Node; text: string; link: HTMLAnchorElement | null }[] = [];
  /** Whether there is more than the white space between two blocks. */
  let filled = false;

  const add = (node: Node, text: string, of: HTMLAnchorElement | null) => {
    parts.push({ node, text, link: of });
    filled ||= isElement(node) || text.trim() !== '';
  };
  const flush = () => {
    if (parts.length === 0) return;
    const line = filled ? makeLine(page, parts, open.at(-1) ?? body, cells.at(-1) ?? null, headings > 0) : undefined;
    parts = [];
    filled = false;
    if (line) page.lines.push(line);
  };

  await walkInSlices(
    body,
    {
      enter(node) {
        if (isText(node)) {
          const text = node.data;
          if (text !== '') add(node, text, link);
          return false;
        }
        if (!isElement(node) || node.hasAttribute(MARKS.hidden)) return false;
        const name = node.localName;
        if (name === 'img' || name === 'video') {
          add(node, '', link);
          return false;
        }
        if (SILENT.has(name)) {
          // What a field shows.
          const value = node.getAttribute(MARKS.value);
          if (value !== null) add(node, ` ${value} `, null);
          const [, file] = VIEWS.test(name) ? (VIEWED.exec(decode(node.getAttribute('src') ?? node.getAttribute('data') ?? '')) ?? []) : [];
          if (file) {
            flush();
            const shown = root.ownerDocument.createElement('a');
            shown.href = file;
            shown.textContent = attachmentName('', file);
            add(node, '', shown);
            flush();
          }
          return false;
        }
        if (name === 'br' || name === 'hr') {
          flush();
          if (name === 'hr') add(node, '', null);
          if (name === 'hr') flush();
          return false;
        }
        if (BLOCKS.has(name)) {
          flush();
          open.push(node);
          if (name === 'td' || name === 'th') cells.push(node);
          if (HEADINGS.has(name)) headings++;
          page.spans.set(node, { from: page.lines.length, to: page.lines.length });
        } else if (name === 'a') {
        link = node as HTMLAnchorElement;
        revealFile(link);
        // An icon that a style draws.
        if (!node.firstChild && link.title) add(node, '', link);
      }
        page.depth = Math.max(page.depth, ++depth);
        return true;
      },
      leave(node) {
        depth--;
        const name = (node as Element).localName;
        if (BLOCKS.has(name)) {
          flush();
          open.pop();
          if (name === 'td' || name === 'th') cells.pop();
          if (HEADINGS.has(name)) headings--;
          page.spans.get(node as Element)!.to = page.lines.length;
        } else if (name === 'a') link = null;
      },
    },
    pace,
  );
  return page;
}

const VIEWS = /^(?:i?frame|embed|object)$/;
/** A document that a frame shows, or the viewer in it: `viewer.html?file=/a.pdf`. */
const VIEWED = /(?:^|=)([^=]+\.(?:pdf|ofd|docx?))(?:$|[?#&])/i;

/** `<span>来源：新华社</span><span>时间：…</span>`: an element that begins with a label, or a date, begins a word, space or not. */
const LABEL = /^((?:[\u4E00-\u9FFF]\s?){2,6}[:：]|[（(]?20\d\d[-年])/;

const SPACE = /[\s\u00A0\u3000]/;

function makeLine(
  page: Page,
  parts: { node: Node; text: string; link: HTMLAnchorElement | null }[],
  block: Element,
  cell: Element | null,
  heading: boolean,
): Line | undefined {
  const line: Line = { index: page.lines.length, text: '', gapped: '', tight: '', chars: 0, linkChars: 0, nodes: [], links: [], files: [], pictures: [], block, cell, heading };
  let text = '';
  let gaps = '';
  let labelled = false;
  let image = false;
  let before: Node | null = null;
  let sign = '';
  for (const part of parts) {
    line.nodes.push(part.node);
    const apart = before !== null && before !== part.node.parentNode;
    const spaced = apart && (SPACE.test(sign) || SPACE.test(part.text.charAt(0)));
    const label = apart && !spaced && LABEL.test(part.text);
    if (spaced || label) gaps += '\t\t';
    labelled ||= label;
    before = part.node.parentNode;
    // Asking the growing text itself would read it anew each time.
    sign = part.text.at(-1) ?? sign;
    text += part.text;
    gaps += part.text;
    const name = nameOf(part.node);
    if (name === 'img' && isPicture(part.node as Element, page.base)) line.pictures.push(part.node as Element);
    // A video is missed even where it shows no picture.
    if (name === 'video') line.pictures.push(part.node as Element);
    image ||= name === 'img' || name === 'video';
    if (part.link?.hasAttribute('href')) {
      line.linkChars += countChars(part.text);
      if (line.links.at(-1) !== part.link) line.links.push(part.link);
    }
  }
  line.gapped = gapText(gaps);
  // A gap that only a label made is none in the text.
  line.text = labelled ? tidyText(text) : line.gapped.replaceAll('	', ' ');
  line.tight = line.text.replaceAll(' ', '');
  line.chars = line.tight.length;
  line.files = line.links.filter((link) => isAttachment(link, page.base));
  return line.chars > 0 || image || line.files.length > 0 || line.nodes.some((node) => nameOf(node) === 'hr') ? line : undefined;
}

function baseOf(root: Element, url: string): string {
  const href = root.querySelector('base[href]')?.getAttribute('href');
  const base = absolute(href ?? null, url);
  return base && /^https?:$/.test(base.protocol) ? base.href : url;
}
