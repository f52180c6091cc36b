// @ts-check

/**
 * What the measures need to know of one body.
 * @typedef {object} Body
 * @property {string} text block-aware inner text: a line feed between blocks, a tab between cells
 * @property {string[][]} images per image every address it may be known by (lazy images have several), absolute
 * @property {string[]} rows text of each table row that holds text and no further table, without white space
 * @property {string[]} optional texts of the elements that may be kept or dropped
 */

/**
 * Reads the part of a document that is its body. Runs inside a browser page (its source is sent there), so it stands on
 * nothing outside itself; without recursion, for pages nested a hundred thousand deep.
 * @param {Document} doc with a `<base>`, so that addresses resolve
 * @param {{ select: string[], exclude?: string[], optional?: string[] }} parts selectors; of each of `select` the first
 *   match, or all where it ends in `> p`
 * @returns {Body}
 */
export function readBody(doc, { select, exclude = [], optional = [] }) {
  const SKIP = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'IFRAME', 'OBJECT', 'HEAD', 'TITLE']);
  const BLOCK = new Set(
    ('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
      'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL').split(' '),
  );

  /** @param {Element} root */
  const textOf = (root) => {
    let out = '';
    /** @type {Node | null} */
    let node = root;
    while (node) {
      const element = node.nodeType === 1 ? /** @type {Element} */ (node) : null;
      const name = element?.tagName.toUpperCase() ?? '';
      if (node.nodeType === 3) out += (node.nodeValue ?? '').replace(/\s+/gu, ' ');
      else if (name === 'BR' || BLOCK.has(name)) out += '\n';
      if (element && !SKIP.has(name) && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      // Leaves the node, and every parent whose last child it was.
      for (out += after(node); node && node !== root && !node.nextSibling; out += after(node)) node = node.parentNode;
      node = node && node !== root ? node.nextSibling : null;
    }
    return out
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  };

  /** @param {Node | null} node */
  const after = (node) => {
    const name = node?.nodeName.toUpperCase() ?? '';
    return name === 'TD' || name === 'TH' ? '\t' : BLOCK.has(name) ? '\n' : '';
  };

  /** @param {Element} img */
  const addressesOf = (img) =>
    [...img.attributes]
      // data-file is this project's own number of a file, no address.
      .filter(({ name, value }) => /src|original|url|lazy|file/i.test(name) && name !== 'data-file' && value.trim() !== '')
      .flatMap(({ name, value }) => (/srcset/i.test(name) ? value.split(',').map((one) => one.trim().split(/\s+/u)[0] ?? '') : [value]))
      .flatMap((value) => {
        try {
          return [new URL(value.trim(), doc.baseURI).href];
        } catch {
          return [];
        }
      });

  const roots = select.flatMap((selector) => {
    const all = [...doc.querySelectorAll(selector)];
    return /> ?p$/u.test(selector) ? all : all.slice(0, 1);
  });
  /** @param {Element} element @param {string[]} selectors */
  const matches = (element, selectors) => selectors.some((selector) => element.matches(selector));
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (matches(element, exclude)) element.remove();
  }
  const kept = roots.filter((root) => !matches(root, exclude));
  const within = kept.flatMap((root) => [root, ...root.querySelectorAll('*')]);
  const fallback = new Set(kept.flatMap((root) => [...root.querySelectorAll('noscript')]).flatMap((one) => [...one.querySelectorAll('*')]));
  const shown = within.filter((element) => !fallback.has(element));
  return {
    text: kept.map(textOf).filter(Boolean).join('\n'),
    images: shown.filter((element) => element.tagName === 'IMG').map(addressesOf),
    rows: shown
      .filter((element) => element.tagName === 'TR' && !element.querySelector('table'))
      .map((row) => textOf(row).replace(/\s+/gu, ''))
      .filter(Boolean),
    optional: within.filter((element) => matches(element, optional)).map(textOf).filter(Boolean),
  };
}
