import { getAttribute, nameOfElement, ownProperty } from '../dom/unclobbered';

/** The frames of a page that a reader sees as its content. */
export interface Frames {
  /** Documents of the page's own origin, the largest first. */
  own: Document[];
  /** The largest frame of another origin, and how large it is (square CSS pixels); its document cannot be read. */
  foreign?: { url: string; area: number } | undefined;
}

/** A frame no larger is an advertisement, a counter or a widget (CSS pixels): it is the size of one that nobody has given any. */
const LEAST = { width: 300, height: 150 };
/** A viewer shows a document, which the page has as a file. */
const VIEWER = /=[^=]+\.(pdf|ofd|docx?)($|[#&])/i;
/** Frames lie in frames; a page that nests them without end is not followed. */
const MOST = 40;

/** Looks into the frames of a page and theirs. */
export function findFrames(document: Document): Frames {
  const own: { document: Document; area: number }[] = [];
  let foreign: Frames['foreign'];
  const open = [document];
  for (let outer = open.shift(), seen = 0; outer; outer = open.shift()) {
    for (const frame of Document.prototype.querySelectorAll.call(outer, 'iframe,frame')) {
      const { width, height } = Element.prototype.getBoundingClientRect.call(frame);
      if (width <= LEAST.width || height <= LEAST.height || VIEWER.test(getAttribute(frame, 'src') ?? '') || ++seen > MOST) continue;
      const area = width * height;
      const inner = contentOf(frame);
      if (inner) {
        own.push({ document: inner, area });
        open.push(inner);
      } else if (area > (foreign?.area ?? 0)) {
        const url = addressOf(frame, ownProperty(outer, 'URL'));
        if (url) foreign = { url, area };
      }
    }
  }
  own.sort((one, other) => other.area - one.area);
  return { own: own.map((frame) => frame.document), foreign };
}

function contentOf(frame: Element): Document | null {
  const prototype = nameOfElement(frame) === 'frame' ? HTMLFrameElement.prototype : HTMLIFrameElement.prototype;
  return Object.getOwnPropertyDescriptor(prototype, 'contentDocument')!.get!.call(frame) as Document | null;
}

function addressOf(frame: Element, base: string): string | undefined {
  try {
    const url = new URL(getAttribute(frame, 'src') ?? '', base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
