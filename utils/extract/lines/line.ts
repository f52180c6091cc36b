import type { LabelKind } from '../metadata/labels';

/**
 * What a grammar of the page's chrome says of a line. `where` tells how far the grammar alone is trusted: `anywhere` (no
 * sentence reads so), or only at the `edge` of the text, before its first and after its last line.
 */
export interface ChromeMark {
  reason: string;
  where: 'anywhere' | 'edge';
  /** True when the article is over here: what follows belongs to the page. */
  ends?: boolean;
}

/** One line of the page as a reader sees it: the text between two block boundaries or line breaks. */
export interface Line {
  index: number;
  /** White space as single spaces. */
  text: string;
  /** The same with a tab where the line has a gap: wide spaces, or white space at the edge of an inline element. */
  gapped: string;
  /** Without white space. */
  tight: string;
  /** Characters without white space, and how many of them are in links. */
  chars: number;
  linkChars: number;
  /** Text nodes, images and rules of the line, in order. */
  nodes: Node[];
  links: HTMLAnchorElement[];
  /** Links to files, and images that a reader would miss. */
  files: HTMLAnchorElement[];
  pictures: Element[];
  /** Nearest block element. */
  block: Element;
  /** Nearest table cell, if any. */
  cell: Element | null;
  heading: boolean;

  // What the steps learn of it:
  /** Grammar of the page's chrome that it follows. */
  rule?: ChromeMark;
  /** Labels it holds, or whose value it is. */
  labels?: Set<LabelKind>;
  /** Field of the head that it is: title, kicker, subtitle, byline, a bare date. */
  field?: 'title' | 'kicker' | 'subtitle' | 'byline' | 'bareDate';
  /** Reason why data of the CMS takes it for the page's own. */
  gone?: string;
}

/** The page as lines, and which of them lie in an element: `from` inclusive, `to` exclusive. */
export interface Page {
  /** Its root element, and the body, or the root where a script took that out. */
  root: Element;
  body: Element;
  /** What `<title>` says. */
  title: string;
  /** Absolute address against which the page's links are resolved. */
  base: string;
  lines: Line[];
  spans: Map<Element, { from: number; to: number }>;
  /** How deep its elements nest. */
  depth: number;
}

const STOPS = /[。！？；：]/;

/** A line that only an article has: long, with stops, not made of links. */
export const isProse = (line: Line): boolean => line.chars >= 24 && STOPS.test(line.text) && line.linkChars * 2 < line.chars;

/** Lines in which head and foot of an article are looked for; between them lies the midst of a text as long as a book. */
const HEAD_LINES = 2_000;
const FOOT_LINES = 500;

/** A line too far from both ends of the page to be head or foot of the article. */
export const isMidst = (page: Page, { index }: Line): boolean => index > HEAD_LINES && index < page.lines.length - FOOT_LINES;

/** A line that nothing takes for chrome, label or head. */
export const isPlain = (line: Line): boolean => !line.rule && !line.labels && !line.gone && !line.field;

/** A rule, an icon. */
export const isEmpty = ({ chars, files, pictures, cell }: Line): boolean => chars + files.length + pictures.length === 0 && !cell;
