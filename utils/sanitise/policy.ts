/** What stored HTML may hold: the writer emits nothing else, the sanitiser lets nothing else through. Data alone. */
export const POLICY = {
  /** Elements, with the attributes that each may carry. */
  elements: {
    p: ['align'],
    h2: ['align'],
    h3: ['align'],
    h4: ['align'],
    h5: ['align'],
    h6: ['align'],
    ul: [],
    ol: ['start', 'type'],
    li: [],
    table: [],
    caption: [],
    thead: [],
    tbody: [],
    tr: [],
    th: ['colspan', 'rowspan', 'align'],
    td: ['colspan', 'rowspan', 'align'],
    blockquote: [],
    pre: [],
    figure: [],
    figcaption: [],
    hr: [],
    strong: [],
    em: [],
    u: [],
    sub: [],
    sup: [],
    br: [],
    a: ['href', 'data-file'],
    img: ['src', 'alt', 'width', 'height', 'data-file'],
  },
  /** Elements without content and end tag. */
  empty: ['br', 'hr', 'img'],
  /** Schemes of `href` and of `src`; an address without one of these is left out, the element stays. */
  schemes: { href: ['http:', 'https:', 'mailto:'], src: ['http:', 'https:'] },
  /** Attributes with a closed set of values. */
  values: { align: ['left', 'center', 'right'], type: ['1', 'a', 'A', 'i', 'I'] },
  /** Attributes that hold a whole number, with the largest that makes sense. */
  numbers: { colspan: 1000, rowspan: 65534, width: 20000, height: 20000, start: 1_000_000, 'data-file': 1_000_000 },
  /** Media types of images that may come as a data: URL; never SVG, which is a document. */
  rasterTypes: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'],
} as const;

export type AllowedElement = keyof typeof POLICY.elements;

/** True for an element that stored HTML may hold. */
export const isAllowedElement = (name: string): name is AllowedElement => Object.hasOwn(POLICY.elements, name);
