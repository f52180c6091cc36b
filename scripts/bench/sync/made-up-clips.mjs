// @ts-check
import { createHash } from 'node:crypto';
import { sequence } from '../made-up-texts.mjs';

/**
 * @typedef {object} MadeClip One clip as its maker's device has it.
 * @property {string} uid
 * @property {Record<string, import('../../../utils/article/clip').Cell>} f
 * @property {import('../../../utils/article/clip').Capture} capture
 * @property {{ html: Uint8Array<ArrayBuffer>, text: Uint8Array<ArrayBuffer> }} contents
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TALLY = { found: 2, kept: 2 };

/**
 * Made-up clips of the size of ordinary notices: about 650 characters of text, which with HTML, fields and cells make some 6 KB. The same ones every time.
 * @param {number} count
 * @param {string} account whose they are
 * @returns {Generator<MadeClip>}
 */
export function* madeUpClips(count, account) {
  const random = sequence(20261127);
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() * 6000));
  const characters = (/** @type {number} */ n) => Array.from({ length: n }, character).join('');
  const ulid = (/** @type {number} */ n) => `01K${n.toString(32).toUpperCase().padStart(7, '0').replace(/[ILOU]/g, 'Z')}${Array.from({ length: 16 }, () => ALPHABET[Math.floor(random() * 32)]).join('')}`;
  for (let n = 1; n <= count; n++) {
    const [uid, capture] = [ulid(n), ulid(n)];
    const title = `关于${characters(12)}的通知`;
    const paragraphs = Array.from({ length: 5 }, () => `${characters(80 + Math.floor(random() * 100))}。`);
    const html = bytes(`<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`);
    const text = bytes([title, ...paragraphs].join('\n\n'));
    const cell = (/** @type {import('../../../utils/article/clip').CellValue} */ v) => ({ v, t: n, e: `${ulid(n)}~${account}~bench001` });
    const field = (/** @type {string} */ value, /** @type {'meta'} */ origin, /** @type {number} */ confidence) => ({ value, origin, confidence });
    yield {
      uid,
      f: { capture: cell(capture), [`tag:${'水土林田湖草沙'[n % 7]}`]: cell(true) },
      capture: {
        uid: capture,
        clip: uid,
        url: `https://www.yunxi.example.gov.cn/zwgk/${n % 40}/content_${n}.html`,
        at: '2026-11-02T09:30:00+08:00',
        zone: 'Asia/Shanghai',
        version: '0.1.0',
        charset: 'utf-8',
        fields: { title: field(title, 'meta', 1), issuingBody: field(`云溪${characters(2)}局`, 'meta', 1), documentNumber: field(`云政发〔2026〕${n}号`, 'meta', 0.9), publishedOn: field('2026-11-01', 'meta', 1) },
        html: sha(html),
        text: sha(text),
        serialised: { missing: 'switchedOff' },
        received: { missing: 'switchedOff' },
        details: sha(bytes(`details ${n}`)),
        files: [],
        completeness: { text: TALLY, tables: TALLY, images: TALLY, attachments: TALLY, firstKept: true, lastKept: true, verdict: 'whole' },
        timings: { extractMs: 12, clickToStoredMs: 30 },
      },
      contents: { html, text },
    };
  }
}

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text);
/** @param {Uint8Array} content */
const sha = (content) => createHash('sha256').update(content).digest('hex');
