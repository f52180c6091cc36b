/** A page loaded as a browser loads it, so that styles and visibility compute; `close` takes it away again. */
export interface OpenPage {
  document: Document;
  close(): void;
}

/** Nothing is fetched: what a fixture looks like may not depend on a network. */
const NO_NETWORK = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/**
 * Loads `source` into a same-origin frame in which no script runs. The page gets the `<base>` it would have had at
 * `url`, unless it brings its own.
 */
export async function openPage(source: string, url: string): Promise<OpenPage> {
  const base = /<base\b/i.test(source) ? '' : `<base href="${url}">`;
  const prologue = /^\s*(<!doctype[^>]*>)?\s*(<html[^>]*>)?\s*(<head[^>]*>)?/i.exec(source)?.[0] ?? '';
  const page = `${prologue}${NO_NETWORK}${base}${source.slice(prologue.length)}`;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.setAttribute('width', '1200');
  frame.setAttribute('height', '900');
  document.body.append(frame);
  const inner = frame.contentDocument;
  if (!inner) throw new Error('The frame of the page is not readable.');
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  // Written, not navigated to: the same parser and the same mode, without the browser's ten steps of a navigation.
  inner.open();
  inner.write(page);
  inner.close();
  await loaded;
  return { document: inner, close: () => frame.remove() };
}
