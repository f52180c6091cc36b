/** One line of the page as a reader sees it: the text between two block boundaries or line breaks. */
export interface Line {
  index: number;
  /** White space as single spaces. */
  text: string;
  /** The same with a tab where the line has a gap: wide spaces, or white space at the edge of an inline element. */
  gapped: string;
  /** Characters without white space, and how many of them are in links. */
  chars: number;
  linkChars: number;
  /** Text nodes, images and rules of the line, in order. */
  nodes: Node[];
  links: HTMLAnchorElement[];
  images: HTMLImageElement[];
  /** Nearest block element. */
  block: Element;
  /** Nearest table cell, if any. */
  cell: Element | null;
  heading: boolean;
}

/** The page as lines, and which of them lie in an element: `from` inclusive, `to` exclusive. */
export interface Page {
  document: Document;
  /** Absolute address against which the page's links are resolved. */
  base: string;
  url: string;
  lines: Line[];
  spans: Map<Element, { from: number; to: number }>;
}
