// @ts-check

/** @typedef {import('../../utils/article/clip').Clip} Clip */
/** @typedef {import('../../utils/article/clip').FileRow} FileRow */
/** @typedef {import('../../utils/library/schema').CaptureRow} CaptureRow */
/** @typedef {import('../../utils/article/capture-details').CaptureDetails} CaptureDetails */

/** @typedef {{ clip: Clip, capture: CaptureRow, html: string, text: string, details: CaptureDetails, files: FileRow[] }} Stored */
/** @typedef {{ stored: Stored } | { error: string }} Outcome `error` is the code the popup shows */

/**
 * Waits, in an open popup, for the clip to be stored or for the popup to say why not, and reads what was stored straight from
 * the database. Its source is sent to the popup, so it stands on nothing outside itself.
 * @param {{ limitMs: number, filesMs: number, ownFiles: boolean }} options how long to wait for the clip, and then for its files to
 *   be decided on: all of them, or (without `ownFiles`) those of other origins, which need no network for that
 * @returns {Promise<Outcome>}
 */
export async function readStored({ limitMs, filesMs, ownFiles }) {
  const NAME = 'jianbao';
  /** @returns {Promise<void>} */
  const pause = () =>
    new Promise((resolve) => {
      setTimeout(resolve, 10);
    });

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });

  /** @template T @param {(tx: IDBTransaction) => Promise<T>} read @returns {Promise<T | undefined>} */
  const withDb = async (read) => {
    // Opening a database that is not there would make an empty one, in the product's way.
    if (!(await indexedDB.databases()).some(({ name }) => name === NAME)) return undefined;
    const opening = indexedDB.open(NAME);
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    const db = await done(opening).catch(() => undefined);
    if (!db) return undefined;
    try {
      return await read(db.transaction(['clips', 'captures', 'bodies', 'files'], 'readonly'));
    } finally {
      db.close();
    }
  };

  /** @param {IDBTransaction} tx @param {string} sha */
  const body = async (tx, sha) => {
    const row = await done(tx.objectStore('bodies').get(sha));
    if (!row || row.data === null) throw new Error('a body of the capture is missing');
    return row;
  };

  /** @param {{ encoding: string, data: string | Uint8Array<ArrayBuffer> }} row */
  const decode = async ({ data }) => {
    if (typeof data === 'string') return data;
    return new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  };

  const find = () =>
    withDb(async (tx) => {
      const [clip] = (await done(tx.objectStore('clips').getAll())).slice(-1);
      if (!clip) return undefined;
      const capture = await done(tx.objectStore('captures').get(clip.f.capture.v));
      const [html, text, details] = await Promise.all([capture.html, capture.text, capture.details].map((sha) => body(tx, sha)));
      return { clip, capture, html, text, details };
    });

  /** @param {string} uid @returns {Promise<FileRow[]>} */
  const filesOf = async (uid) =>
    (await withDb((tx) => done(tx.objectStore('files').getAll(IDBKeyRange.bound([uid], [uid, []]))))) ?? [];

  const until = performance.now() + limitMs;
  let found;
  while (!(found = await find())) {
    // The popup shows the code of a failure in a line of its own.
    const said = [...document.querySelectorAll('[role=alert] p')].map(({ textContent }) => textContent ?? '');
    const code = said.flatMap((line) => /\b(?:clip|library|message)\.[a-z]+\b/iu.exec(line) ?? [])[0];
    if (code) return { error: code };
    if (performance.now() > until) return { error: 'message.lost' };
    await pause();
  }
  const { clip, capture } = found;
  const filesUntil = performance.now() + filesMs;
  const own = new URL(capture.url).origin;
  const open = (/** @type {FileRow} */ { state, url }) => state === 'waiting' && (ownFiles || !url.startsWith(`${own}/`));
  let files = await filesOf(capture.uid);
  while (files.some(open) && performance.now() < filesUntil) {
    await pause();
    files = await filesOf(capture.uid);
  }
  const [html, text, details] = await Promise.all([decode(found.html), decode(found.text), decode(found.details)]);
  return { stored: { clip, capture, html, text, details: JSON.parse(details), files } };
}
