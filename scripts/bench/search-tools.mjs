// @ts-check

/** @typedef {{ title: string, body: string, documentNumber: string, date: string, tags: string[], folder: string | null }} Text */
/** @typedef {{ load: number, first: number, queries: { words: string, total: number, times: number[], floor: number[] }[], floorLoad: number, characters: number }} Timed milliseconds */

/**
 * What the bench does inside a page of the extension; its source is sent there, so it stands on its arguments alone.
 */
export function searchTools() {
  const open = () =>
    new Promise((/** @type {(db: IDBDatabase) => void} */ resolve, reject) => {
      const opening = indexedDB.open('jianbao');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
  const median = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

  return {
    /** Writes clips straight into the database, as search and lists read them. @param {Text[]} texts @param {number} from id of the first */
    async fill(texts, from) {
      const db = await open();
      const tx = db.transaction(['clips', 'texts', 'kv'], 'readwrite');
      texts.forEach(({ title, body, documentNumber, date, tags, folder }, i) => {
        const id = from + i;
        const pieces = [title, body, documentNumber];
        const text = pieces.join('\n');
        const ends = [title.length, title.length + 1 + body.length, text.length];
        const parts = [
          { part: 'title', start: 0, end: ends[0] },
          { part: 'body', start: title.length + 1, end: ends[1] },
          { part: 'field', name: 'documentNumber', start: text.length - documentNumber.length, end: ends[2] },
        ];
        const none = { found: 0, kept: 0 };
        const site = `www${id % 40}.example.gov.cn`;
        const view = { title, source: null, issuingBody: null, documentNumber, date, site, urlKey: `${site}/${id}`, savedAt: 1.7e12 + id, length: body.length, images: none, attachments: none, states: [], tags };
        const cell = (/** @type {unknown} */ v) => ({ v, t: id, e: `bench-${id}` });
        const f = { ...(folder && { folder: cell(folder) }), ...Object.fromEntries(tags.map((tag) => [`tag:${tag}`, cell(true)])) };
        tx.objectStore('clips').put({ id, uid: `bench-${id}`, createdBy: '', by: '', f, lost: [], view });
        tx.objectStore('texts').put({ id, text, parts });
      });
      tx.objectStore('kv').put({ live: from + texts.length - 1, trash: 0 }, 'counts');
      await new Promise((resolve, reject) => {
        tx.addEventListener('complete', resolve);
        tx.addEventListener('abort', () => reject(tx.error));
      });
      db.close();
    },

    /**
     * Times a fresh worker: until its first page of results, and each question then; beside it the floor, reading the same texts and
     * a bare indexOf over them.
     * @param {string} worker its address @param {string[]} questions @param {number} rounds @returns {Promise<Timed>}
     */
    async time(worker, questions, rounds) {
      const started = performance.now();
      const running = new Worker(worker, { type: 'module' });
      let n = 0;
      const ask = (/** @type {string} */ name, /** @type {object | null} */ body) =>
        new Promise((/** @type {(answer: { total: number }) => void} */ resolve, reject) => {
          const mine = n++;
          running.addEventListener('message', function heard({ data }) {
            if (data.n !== mine) return;
            running.removeEventListener('message', heard);
            if (data.kind === 'answer') resolve(data.answer);
            else reject(new Error(data.code));
          });
          running.postMessage({ kind: 'ask', n: mine, name, body });
        });
      const search = (/** @type {string} */ words) =>
        ask('search', { request: { words, trash: false, tags: [], folders: [], sites: [], teams: [], people: [], from: '', to: '' }, offset: 0, limit: 25 });
      running.postMessage({ kind: 'open', database: undefined });
      await ask('labels', null);
      const load = performance.now() - started;
      await search(questions[0] ?? '');
      const first = performance.now() - started;

      const db = await open();
      const readFrom = performance.now();
      const texts = await new Promise((/** @type {(rows: { text: string }[]) => void} */ resolve) => {
        const reading = db.transaction('texts').objectStore('texts').getAll();
        reading.addEventListener('success', () => resolve(reading.result));
      });
      const floorLoad = performance.now() - readFrom;
      db.close();

      const queries = [];
      for (const words of questions) {
        const times = [];
        const floor = [];
        let total = 0;
        for (let round = 0; round < rounds; round++) {
          const at = performance.now();
          // A blank in front makes it another question, so that no kept answer helps.
          ({ total } = await search(' '.repeat(round + 1) + words));
          times.push(performance.now() - at);
          const bare = performance.now();
          let found = 0;
          for (const part of words.split(' ')) for (const { text } of texts) if (text.indexOf(part) >= 0) found++;
          floor.push(performance.now() - bare + Math.min(0, found));
        }
        queries.push({ words, total, times: [median(times), Math.max(...times)], floor: [median(floor)] });
      }
      running.terminate();
      return { load, first, queries, floorLoad, characters: texts.reduce((sum, { text }) => sum + text.length, 0) };
    },

    /** Sets a clock on the search field: milliseconds from the last keystroke until its answer is drawn. @returns {void} */
    watch() {
      const clock = /** @type {{ typed?: number, drawn?: number }} */ ({});
      Object.assign(globalThis, { clock });
      document.addEventListener('input', () => {
        clock.typed = performance.now();
        delete clock.drawn;
        const look = () => {
          const status = document.querySelector('[role="search"] [role="status"]');
          if (status?.textContent && status.getAttribute('aria-busy') !== 'true' && document.querySelector('mark')) clock.drawn ??= performance.now();
          else requestAnimationFrame(look);
        };
        // The question leaves in the next frame.
        requestAnimationFrame(() => requestAnimationFrame(look));
      }, true);
    },
  };
}
