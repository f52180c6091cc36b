// @ts-check

/** @typedef {import('./read-body.mjs').Body} Body */
/** @typedef {{ html: string, url: string }} Source a page and its address */
/** @typedef {{ title: string | null, byline: string | null, publishedTime: string | null, html: string }} Article what stock Readability answers */

/**
 * What the bench does inside a blank tab of Chromium, so that gold and outputs are seen by the parser that the product meets. Its
 * source is sent there: it stands on its arguments alone.
 * @param {typeof import('./read-body.mjs').readBody} readBody
 * @param {new (doc: Document) => { parse(): { title?: string | null, byline?: string | null, publishedTime?: string | null, content?: string | null } | null }} Readability
 */
export function pageTools(readBody, Readability) {
  /** A document whose addresses resolve as in the live page: its own `<base>` counts. @param {Source} source */
  const parse = ({ html, url }) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const own = doc.querySelector('base[href]')?.getAttribute('href') ?? '';
    for (const old of doc.querySelectorAll('base')) old.remove();
    const base = doc.createElement('base');
    base.href = URL.canParse(own, url) ? new URL(own, url).href : url;
    doc.head.prepend(base);
    return doc;
  };

  return {
    /** @param {Source} source @param {Parameters<typeof readBody>[1]} parts @returns {Body} */
    body: (source, parts) => readBody(parse(source), parts),

    /** @param {Source} source @returns {Article} */
    readability(source) {
      const article = new Readability(parse(source)).parse();
      return {
        title: article?.title ?? null,
        byline: article?.byline ?? null,
        publishedTime: article?.publishedTime ?? null,
        html: article?.content ?? '',
      };
    },

    /**
     * Milliseconds of Readability (clone and parse) and of one TreeWalker pass over the same document: first call, and median of the following.
     * @param {Source} source
     * @param {number} rounds
     */
    time(source, rounds) {
      const doc = parse(source);
      const clock = (/** @type {() => void} */ work) => {
        const started = performance.now();
        work();
        return performance.now() - started;
      };
      const series = (/** @type {() => void} */ work) => {
        const first = clock(work);
        const rest = Array.from({ length: rounds }, () => clock(work)).sort((a, b) => a - b);
        return { first, median: rest[Math.floor(rest.length / 2)] ?? first };
      };
      return {
        readability: series(() => {
          new Readability(/** @type {Document} */ (doc.cloneNode(true))).parse();
        }),
        walk: series(() => {
          const walker = doc.createTreeWalker(doc, NodeFilter.SHOW_ALL);
          while (walker.nextNode());
        }),
      };
    },
  };
}
