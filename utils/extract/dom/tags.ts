/** Elements that begin and end a line of text, by name: a stored page has no style to ask. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form founder-content ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ucapcontent ul'
  ).split(' '),
);

export const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements whose content is never text of the page. */
export const SILENT = new Set(
  (
    'script style noscript template head title meta link base iframe frame frameset object embed applet param source track video audio canvas svg math ' +
    'input select textarea button datalist progress meter map area noframes xml'
  ).split(' '),
);

/** Name of an element in lower case, whatever the document's mode; Word's `o:p` comes as `o:p`. */
export const nameOf = (node: Node): string => (node.nodeType === 1 ? (node as Element).localName : '');

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;
export const isBlock = (node: Node): boolean => BLOCKS.has(nameOf(node));
