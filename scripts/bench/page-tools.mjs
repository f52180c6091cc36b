// @ts-check

/** @typedef {import('./read-body.mjs').Body} Body */
/** @typedef {{ html: string, url: string }} Source a page and its address */
/** @typedef {{ title: string | null, byline: string | null, publishedTime: string | null, html: string, error: string | null }} Article what an engine answers, or threw */

/**
 * What the bench does inside a blank tab of Chromium, so that gold and outputs are seen by the parser that the product meets. Its
 * source is sent there: it stands on its arguments alone.
 * @param {typeof import('./read-body.mjs').readBody} readBody
 * @param {typeof import('@mozilla/readability').Readability} Readability
 * @param {typeof import('defuddle').default} Defuddle
 */
export function pageTools(readBody, Readability, Defuddle) {
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

    /** Readability throws on some pages; then it has found nothing. @param {Source} source @returns {Article} */
    readability(source) {
      let article = null;
      let error = null;
      try {
        article = new Readability(parse(source)).parse();
      } catch (thrown) {
        error = String(thrown);
      }
      return {
        title: article?.title ?? null,
        byline: article?.byline ?? null,
        publishedTime: article?.publishedTime ?? null,
        html: article?.content ?? '',
        error,
      };
    },

    /** @param {Source} source @returns {Article} */
    defuddle(source) {
      try {
        const { title, author, published, content } = new Defuddle(parse(source), { url: source.url }).parse();
        return { title: title || null, byline: author || null, publishedTime: published || null, html: content, error: null };
      } catch (thrown) {
        return { title: null, byline: null, publishedTime: null, html: '', error: String(thrown) };
      }
    },

    /**
     * The page with the content of its body replaced; all other elements that the selectors name are emptied.
     * @param {Source} source @param {string[]} select of its body @param {string} body HTML
     * @returns {string}
     */
    graft({ html }, select, body) {
      const doc = new DOMParser().parseFromString(html, 'text/html');
      const [place, ...others] = select.flatMap((selector) => [...doc.querySelectorAll(selector)].slice(0, 1));
      place?.replaceChildren(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
      for (const other of others) other.replaceChildren();
      return `<!DOCTYPE html>${doc.documentElement.outerHTML}`;
    },

    /**
     * Milliseconds of Readability (clone and parse) and of one TreeWalker pass over the same document: first call, and median of the following.
     * @param {Source} source
     * @param {number} rounds
     */
    time(source, rounds) {
      const doc = parse(source);
      /** @param {() => void} work @param {number} times */
      const clock = (work, times) => {
        const started = performance.now();
        for (let i = 0; i < times; i++) work();
        return (performance.now() - started) / times;
      };
      // The browser's clock has steps of 0.1 ms: what is shorter is done many times over.
      const series = (/** @type {() => void} */ work, times = 1) => {
        const first = clock(work, 1);
        const rest = Array.from({ length: rounds }, () => clock(work, times)).sort((a, b) => a - b);
        return { first, median: rest[Math.floor(rest.length / 2)] ?? first };
      };
      return {
        readability: series(() => {
          try {
            new Readability(/** @type {Document} */ (doc.cloneNode(true))).parse();
          } catch {
            // On some hostile pages it throws: the time until then counts.
          }
        }),
        walk: series(() => {
          const walker = doc.createTreeWalker(doc, NodeFilter.SHOW_ALL);
          while (walker.nextNode());
        }, 100),
      };
    },
  };
}
