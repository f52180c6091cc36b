// @ts-check

/**
 * Fills the library with made-up clips from a page of the extension, straight into the database, each clip in one transaction on disk.
 * @param {{ clips: number, imageBytes: number }} size two images a clip
 * @returns {Promise<{ writeMs: number, bytes: number }>} time of the transactions alone, and bytes of all contents as stored
 */
export async function fillLibrary({ clips, imageBytes }) {
  const encoder = new TextEncoder();
  /** @param {Uint8Array<ArrayBuffer>} bytes */
  const sha = async (bytes) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  /** @param {Uint8Array<ArrayBuffer>} bytes */
  const gzip = async (bytes) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
  /** @param {number} length */
  const han = (length) => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 3000))).join('');
  const noise = () => {
    const bytes = new Uint8Array(imageBytes);
    for (let i = 0; i < bytes.length; i += 65_536) crypto.getRandomValues(bytes.subarray(i, i + 65_536));
    return bytes;
  };
  const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let made = 0;
  const ulid = () => `01KB0000000${String(made++).padStart(15, '0')}`.split('').map((c) => (ALPHABET.includes(c) ? c : '0')).join('');
  const opening = indexedDB.open('jianbao');
  await new Promise((resolve, reject) => {
    opening.addEventListener('success', resolve);
    opening.addEventListener('error', reject);
  });
  const db = opening.result;
  let writeMs = 0;
  let bytes = 0;
  for (let id = 1; id <= clips; id++) {
    const title = `云溪市第${id}号通知`;
    const body = Array.from({ length: 20 }, () => han(150));
    const [text, html] = [encoder.encode(body.join('\n')), encoder.encode(`<p>${body.join('</p><p>')}</p>`)];
    const page = encoder.encode(`<!doctype html><html><body>${'<div class="menu"><a href="/a">栏目</a></div>'.repeat(300)}${body.join('<br>')}</body></html>`);
    const details = encoder.encode(JSON.stringify({ candidates: [], removed: [{ step: 'prune', reason: 'breadcrumb', html: `<p>${title}</p>`, text: title, anchor: '0' }] }));
    const images = [noise(), noise()];
    const [textSha, htmlSha, pageSha, detailsSha, ...imageShas] = await Promise.all([text, html, page, details, ...images].map(sha));
    const [uid, capture] = [ulid(), ulid()];
    const url = `https://portal.example.gov.cn/${id}.html`;
    const files = imageShas.map((_, n) => ({ n, role: 'image', url: `https://portal.example.gov.cn/${id}-${n}.jpg`, name: `${n}.jpg`, alt: '' }));
    const tally = { found: 0, kept: 0 };
    const [packedPage, packedDetails] = [await gzip(page), await gzip(details)];
    /** @type {[string, unknown][]} */
    const rows = [
      ['captures', {
        uid: capture, clip: uid, url, at: '2026-11-20T09:30:00+08:00', zone: 'Asia/Shanghai', version: '0.1.0', charset: 'utf-8',
        fields: { title: { value: title, origin: 'meta', confidence: 0.95 } }, html: htmlSha, text: textSha,
        serialised: { sha: pageSha, length: page.length }, received: { missing: 'notInCache' }, details: detailsSha, files,
        completeness: { text: { found: 3000, kept: 3000 }, tables: tally, images: { found: 2, kept: 2 }, attachments: tally, firstKept: true, lastKept: true, verdict: 'whole' },
        timings: { extractMs: 10, clickToStoredMs: 30 }, bodies: [htmlSha, textSha, detailsSha, pageSha],
      }],
      ['bodies', { sha: htmlSha, kind: 'html', encoding: 'utf8', data: new TextDecoder().decode(html), length: html.length }],
      ['bodies', { sha: textSha, kind: 'text', encoding: 'utf8', data: new TextDecoder().decode(text), length: text.length }],
      ['bodies', { sha: detailsSha, kind: 'details', encoding: 'gzip', data: packedDetails, length: details.length }],
      ['bodies', { sha: pageSha, kind: 'serialised', encoding: 'gzip', data: packedPage, length: page.length }],
      ...imageShas.flatMap((image, n) => /** @type {[string, unknown][]} */ ([
        ['blobs', { sha: image, mime: 'image/jpeg', length: imageBytes, bytes: images[n] }],
        ['files', { ...files[n], capture, clip: id, state: 'kept', reason: null, tries: 0, sha: image, mime: 'image/jpeg', length: imageBytes }],
      ])),
      ['texts', { id, text: `${title}\n${body.join('\n')}`, parts: [] }],
      ['pend', { id }],
      ['clips', {
        id, uid, createdBy: '', by: '', f: { capture: { v: capture, t: id, e: ulid() } }, lost: [],
        view: { title, source: null, issuingBody: null, documentNumber: null, site: 'portal.example.gov.cn', urlKey: `portal.example.gov.cn/${id}.html`, savedAt: 1_790_000_000_000 + id, length: 3000, images: { found: 2, kept: 2 }, attachments: tally, states: [], tags: [] },
      }],
    ];
    bytes += text.length + html.length + packedPage.length + packedDetails.length + 2 * imageBytes;
    const started = performance.now();
    const tx = db.transaction(['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend'], 'readwrite', { durability: 'strict' });
    for (const [store, row] of rows) tx.objectStore(store).put(row);
    await new Promise((resolve, reject) => {
      tx.addEventListener('complete', resolve);
      tx.addEventListener('abort', () => reject(tx.error));
    });
    writeMs += performance.now() - started;
  }
  const tx = db.transaction('kv', 'readwrite');
  tx.objectStore('kv').put({ live: clips, trash: 0 }, 'counts');
  tx.objectStore('kv').put(clips + 1, 'nextClip');
  tx.objectStore('kv').put(clips, 'lamport');
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  db.close();
  return { writeMs, bytes };
}

/** The floor of any export: reads every row once, unpacks what is packed, hashes all bytes. @returns {Promise<number>} milliseconds */
export async function readAll() {
  const opening = indexedDB.open('jianbao');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const db = opening.result;
  const started = performance.now();
  for (const store of ['clips', 'captures', 'files', 'bodies', 'blobs']) {
    for (/** @type {IDBKeyRange | undefined} */ let after = undefined; ; ) {
      const objects = db.transaction(store).objectStore(store);
      const reading = [objects.getAllKeys(after, 50), objects.getAll(after, 50)];
      await new Promise((resolve) => reading[1]?.addEventListener('success', resolve));
      const [keys, rows] = reading.map(({ result }) => /** @type {any[]} */ (result));
      for (const row of rows ?? []) {
        const content = store === 'blobs' ? row.bytes : store === 'bodies' ? row.data : JSON.stringify(row);
        const bytes =
          typeof content === 'string' ? new TextEncoder().encode(content)
          : row.encoding === 'gzip' ? await new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
          : content;
        await crypto.subtle.digest('SHA-256', bytes);
      }
      if (!rows || rows.length < 50) break;
      after = IDBKeyRange.lowerBound(keys?.at(-1), true);
    }
  }
  db.close();
  return performance.now() - started;
}
