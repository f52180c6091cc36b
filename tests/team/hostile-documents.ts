import type { CaptureDoc } from '../../utils/team/documents';
import { MADE_CAPTURE, MADE_SHA, MADE_UID, madeBlob, madeCapture, madeClip } from './helpers/made-documents';

/** A broken or hostile document, as it may lie in a store, and the code that it is set aside with. */
export interface HostileDocument {
  kind: string;
  id: string;
  doc: unknown;
  /** `undefined`: under an id that is none of ours, so that it is passed over. */
  code: 'team.badDocument' | 'team.newer' | 'team.tooLarge' | undefined;
  /** Path of the first fault. */
  at?: string;
}

const CLIP = `clip:${MADE_UID}`;
const CAPTURE = `capture:${MADE_CAPTURE}`;
const BLOB = `blob:sha256-${MADE_SHA}`;
const E = '01ARZ3NDEKTSV4RRFFQ69G5FA1~li';
const cell = (v: unknown) => ({ v, t: 2, e: E });

/** As JSON from a store: names such as `__proto__` are names like others there. */
const parsed = (json: string): unknown => JSON.parse(json) as unknown;
const clipJson = (more: string): unknown => parsed(JSON.stringify(madeClip('li')).replace(/}$/, `,${more}}`));
const nested = (levels: number): unknown => parsed(`${'['.repeat(levels)}${']'.repeat(levels)}`);

const bad = (kind: string, id: string, doc: unknown, at?: string): HostileDocument => ({ kind, id, doc, code: 'team.badDocument', ...(at !== undefined && { at }) });
const clip = (kind: string, given: object, at?: string): HostileDocument => bad(`clip: ${kind}`, CLIP, { ...madeClip('li'), ...given }, at);
const cells = (kind: string, f: object, at?: string): HostileDocument => clip(kind, { f: { ...madeClip('li').f, ...f } }, at);
const lost = (kind: string, value: object, at = 'lost.0'): HostileDocument => clip(`lost value: ${kind}`, { lost: [{ field: 'title', ...cell('a'), by: 'li', ...value }] }, at);
const capture = (kind: string, given: object, at?: string): HostileDocument => bad(`capture: ${kind}`, CAPTURE, { ...madeCapture('li'), ...given }, at);
const FILE: CaptureDoc['files'][number] = madeCapture('li').files[0]!;
const file = (kind: string, given: object, at?: string): HostileDocument => capture(`file: ${kind}`, { files: [{ ...FILE, ...given }] }, at);
const without = (doc: object, name: string): object => Object.fromEntries(Object.entries(doc).filter(([key]) => key !== name));
const large = (kind: string, id: string, doc: unknown, at?: string): HostileDocument => ({ kind, id, doc, code: 'team.tooLarge', ...(at !== undefined && { at }) });

const SCHEMES = [
  'javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'vbscript:x', 'blob:https://a.example/1', 'filesystem:https://a.example/1',
  'view-source:https://a.example/', 'about:blank', 'moz-extension://1/a', 'chrome-extension://a/b', 'chrome://settings', 'data:text/html,<script>alert(1)</script>', 'data:image/svg+xml,<svg/>', 'data:application/xhtml+xml,a',
];

/** What no client of ours writes, or none may: each is set aside, and the rest goes on. */
export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  // Something else in place of a document.
  ...[null, undefined, 'text', 7, true, [], [madeClip('li')]].map((doc) => bad(`not an object: ${JSON.stringify(doc)}`, CLIP, doc, '')),
  bad('an empty object', CLIP, {}),
  bad('a capture under the id of a clip', CLIP, madeCapture('li'), 'type'),
  bad('a clip under the id of a capture', CAPTURE, madeClip('li'), 'type'),
  bad('a clip under the id of a blob', BLOB, madeClip('li'), 'type'),
  bad('a clip under the id of the people', 'team:people', madeClip('li'), 'type'),

  // Ids that are none of ours.
  ...['clip:', `clip:${MADE_UID.toLowerCase()}`, `clip:8${MADE_UID.slice(1)}`, `clip:${MADE_UID}/../x`, `clip:${MADE_UID}\n`, `clip:${MADE_UID}0`, 'clip:__proto__', `blob:sha256-${MADE_SHA.toUpperCase()}`, `blob:sha256-${MADE_SHA.slice(1)}`, `blob:md5-${MADE_SHA}`, '_design/team', '_local/x', 'constructor', 'team:people2', ''].map(
    (id): HostileDocument => ({ kind: `an id of nobody: ${JSON.stringify(id)}`, id, doc: madeClip('li'), code: undefined }),
  ),

  // Versions.
  { kind: 'a newer schema', id: CLIP, doc: { ...madeClip('li'), schema: 2, f: 'something new' }, code: 'team.newer', at: 'schema' },
  { kind: 'a newer schema of a blob', id: BLOB, doc: { ...madeBlob('li'), schema: 999_999 }, code: 'team.newer', at: 'schema' },
  ...[0, -1, 1.5, '1', '2', null, [2], { valueOf: 2 }, 1e300, true].map((schema) => clip(`schema ${JSON.stringify(schema)}`, { schema })),

  // Too much, or too deep.
  large('2,000,001 characters in an unknown field', CLIP, { ...madeClip('li'), x: 'x'.repeat(2_000_001) }, 'x'),
  large('a name of 2,000,001 characters', CLIP, { ...madeClip('li'), ['x'.repeat(2_000_001)]: 1 }),
  large('a list of 1,000,000 numbers', CLIP, { ...madeClip('li'), x: Array.from({ length: 1_000_000 }, () => 1) }, 'x'),
  large('100,000 cells', CLIP, madeClip('li', { f: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`tag:${i}`, { v: true, t: 1, e: 'e' }])) }), 'f'),
  large('20,001 small cells', CLIP, madeClip('li', { f: Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`tag:${i}`, { v: true, t: 1, e: 'e' }])) }), 'f'),
  clip('20,000 lost values', { lost: Array.from({ length: 20_000 }, (_, i) => ({ field: 'title', v: 'a', t: i, e: `e${i}`, by: 'li' })) }, 'lost'),
  large('lost values of 4 MB', CLIP, madeClip('li', { lost: Array.from({ length: 100 }, (_, i) => ({ field: 'title', v: '长'.repeat(40_000), t: i, e: `e${i}`, by: 'li' })) }), 'lost'),
  clip('100 levels in an unknown field', { x: nested(100) }, 'x'),
  clip('1,000,000 levels in an unknown field', { x: nested(1_000_000) }),
  cells('100,000 levels in a cell', { title: cell(nested(100_000)) }, 'f'),
  bad('100,000 levels in place of a document', CLIP, nested(100_000)),

  // Names that every object has.
  bad('clip: __proto__ in the document', CLIP, clipJson('"__proto__":{"by":"wang"}'), ''),
  bad('clip: constructor in the document', CLIP, clipJson('"constructor":{"prototype":{"x":1}}'), ''),
  bad('clip: __proto__ deep in an unknown field', CLIP, clipJson('"x":[{"__proto__":{"v":1}}]'), 'x'),
  bad('clip: a cell __proto__', CLIP, parsed(JSON.stringify(madeClip('li')).replace('"f":{', '"f":{"__proto__":{"v":1,"t":9,"e":"e"},')), 'f'),
  cells('a cell constructor', { constructor: cell('a') }, 'f'),
  cells('a cell toString', { toString: cell('a') }, 'f'),
  cells('a cell hasOwnProperty', { hasOwnProperty: cell('a') }, 'f'),

  // Cells.
  clip('cells as a list', { f: [['capture', cell(MADE_CAPTURE)]] }, 'f'),
  clip('cells as text', { f: 'capture' }, 'f'),
  clip('no cells', { f: {} }, 'f.capture'),
  clip('no list of lost values', { lost: undefined }),
  clip('lost values as an object', { lost: { 0: { field: 'title', v: 'a', t: 1, e: 'e', by: 'li' }, length: 1 } }, 'lost'),
  ...[null, 7, '', 'capture', `capture:${MADE_CAPTURE}`, MADE_CAPTURE.toLowerCase(), [MADE_CAPTURE]].map((v) => cells(`current capture ${JSON.stringify(v)}`, { capture: cell(v) }, 'f.capture')),
  ...['note', 'folder', 'unread'].map((name) => cells(`a personal cell ${name}`, { [name]: cell('a') }, `f.${name}`)),
  ...['', 'Title', 'a b', 'x'.repeat(60), 'tag:', 'other:x', '标题'].map((name) => cells(`a cell named ${JSON.stringify(name.slice(0, 20))}`, { [name]: cell('a') })),
  cells('a tag of 501 characters', { [`tag:${'长'.repeat(501)}`]: cell(true) }),
  ...['\u202E', '\u2066', '\n', '\t', '\u0007', '\u0085'].map((sign) => cells(`a tag with U+${sign.charCodeAt(0).toString(16)}`, { [`tag:a${sign}b`]: cell(true) })),
  cells('a tag with a null character', { 'tag:a\0b': cell(true) }, 'f'),
  cells('a tag with half a character', { 'tag:a\uD800b': cell(true) }, 'f'),
  ...['file:x', 'file:../../a:1', `file:${MADE_CAPTURE}`, `file:${MADE_CAPTURE}:-1`, `file:${MADE_CAPTURE}:1:2`, `file:${MADE_CAPTURE}:1e3`].map((name) => cells(`a cell ${name}`, { [name]: cell(null) }, `f.${name.slice(0, 40)}`)),
  ...[-1, 1.5, '1', '1e9', 'Infinity', 'NaN', null, 2 ** 60, [1], {}].map((t) => cells(`a counter ${JSON.stringify(t)}`, { title: { v: 'a', t, e: E } }, 'f.title.t')),
  cells('a cell without a counter', { title: { v: 'a', e: E } }, 'f.title.t'),
  cells('a cell without an edit', { title: { v: 'a', t: 1 } }, 'f.title.e'),
  cells('an edit of 501 characters', { title: { v: 'a', t: 1, e: 'e'.repeat(501) } }, 'f.title.e'),
  cells('a cell with more in it', { title: { ...cell('a'), html: '<p>' } }, 'f.title.html'),
  cells('a cell that is text', { title: 'a' }, 'f.title'),
  cells('a cell that is nothing', { title: null }, 'f.title'),
  cells('a value with an unknown shape', { title: cell({ toString: 'x', html: '<b>' }) }),
  cells('a list of lists', { authors: cell([['a']]) }),
  cells('a list of numbers', { authors: cell([1]) }),
  cells('a number beyond all numbers', { title: parsed(`{"v":1e400,"t":2,"e":"e"}`) }, 'f'),
  ...[{ sha: 'x', mime: 'image/png', length: 1 }, { sha: MADE_SHA, mime: 'image/png', length: -1 }, { sha: MADE_SHA, mime: 'image/png', length: '1' }, { sha: `${MADE_SHA}/../x`, mime: 'image/png', length: 1 }].map((v) =>
    cells(`a file's outcome ${JSON.stringify(v).replace(MADE_SHA, '…')}`, { [`file:${MADE_CAPTURE}:0`]: cell(v) }),
  ),
  cells('a null character in a value', { title: cell('a\0b') }, 'f'),
  cells('half a character in a value', { title: cell('a\uDC00') }, 'f'),

  // People.
  ...[undefined, null, '', 'Li', 'li wang', '李', '_admin', '__proto__', 'li\n', 'x'.repeat(65), ['li'], 7].map((by) => clip(`by ${JSON.stringify(by)?.slice(0, 20)}`, { by }, 'by')),
  clip('no creator', { createdBy: undefined }),
  clip('a creator that is no account', { createdBy: '../li' }, 'createdBy'),
  bad('people as a list', 'team:people', { type: 'people', schema: 1, by: 'li', people: [{ name: '李', role: 'owner' }] }, 'people'),
  bad('people: an unknown role', 'team:people', { type: 'people', schema: 1, by: 'li', people: { li: { name: '李', role: 'admin' } } }, 'people.li.role'),
  bad('people: a name that is no text', 'team:people', { type: 'people', schema: 1, by: 'li', people: { li: { name: { a: 1 }, role: 'owner' } } }, 'people.li.name'),
  bad('people: an account that is none', 'team:people', { type: 'people', schema: 1, by: 'li', people: { 'a b': { name: '李', role: 'owner' } } }, 'people.a b'),
  bad('people: an account constructor', 'team:people', { type: 'people', schema: 1, by: 'li', people: { constructor: { name: '李', role: 'owner' } } }, 'people'),

  // Lost values.
  ...['note', 'folder', '__proto__', 'constructor', '', 'x y', 'tag:\u202Ea'].map((field) => lost(`of ${JSON.stringify(field)}`, { field }, 'lost.0.field')),
  lost('a negative counter', { t: -1 }, 'lost.0.t'),
  lost('by a list', { by: ['li'] }, 'lost.0.by'),
  lost('with more in it', { html: '<p>' }, 'lost.0.html'),

  // A branch that claims to have been merged away, and lives.
  clip('merged into another, and not deleted', { mergedInto: '9-abc' }, 'mergedInto'),
  bad('capture: merged into another, and not deleted', CAPTURE, { ...madeCapture('li'), mergedInto: true }, 'mergedInto'),

  // Captures.
  ...['clip', 'url', 'at', 'fields', 'html', 'text', 'details', 'serialised', 'received', 'files', 'completeness', 'timings'].map((name) => bad(`capture: without ${name}`, CAPTURE, without(madeCapture('li'), name), name)),
  capture('of no clip', { clip: 'x' }, 'clip'),
  ...[...SCHEMES, '/zwgk/1.html', '', 'x', 7].map((url) => capture(`address ${JSON.stringify(url).slice(0, 40)}`, { url }, 'url')),
  capture('an address of 100,001 characters', { url: `https://a.example/${'x'.repeat(100_001)}` }, 'url'),
  ...['yesterday', '', '2026-13-45T00:00:00Z', 1_700_000_000_000, null].map((at) => capture(`time ${JSON.stringify(at)}`, { at }, 'at')),
  ...[MADE_SHA.toUpperCase(), MADE_SHA.slice(1), `${MADE_SHA}0`, '../../etc', '', null].map((html) => capture(`hash ${html?.length ?? 'null'}-${JSON.stringify(html).slice(0, 8)}`, { html }, 'html')),
  capture('an original without a length', { serialised: { sha: MADE_SHA } }),
  capture('an unknown field', { fields: { ...madeCapture('li').fields, password: { value: 'a', origin: 'meta', confidence: 1 } } }, 'fields.password'),
  capture('a field that is text', { fields: { title: '关于云溪镇通水的通知' } }, 'fields.title'),
  capture('a field that is a list', { fields: { title: { value: ['a'], origin: 'meta', confidence: 1 } } }, 'fields.title.value'),
  capture('an unknown origin', { fields: { title: { value: 'a', origin: 'dream', confidence: 1 } } }, 'fields.title.origin'),
  capture('more than sure', { fields: { title: { value: 'a', origin: 'meta', confidence: 2 } } }, 'fields.title.confidence'),
  capture('an unknown verdict', { completeness: { ...madeCapture('li').completeness, verdict: 'perfect' } }, 'completeness.verdict'),
  capture('a tally that is negative', { completeness: { ...madeCapture('li').completeness, images: { found: -1, kept: 0 } } }, 'completeness.images.found'),
  capture('files as an object', { files: { 0: FILE } }, 'files'),
  capture('two files of one number', { files: [FILE, { ...FILE, name: 'b.png' }] }, 'files'),
  capture('a null character in a field', { fields: { title: { value: 'a\0', origin: 'meta', confidence: 1 } } }, 'fields'),
  ...['../../a.exe', 'a/b.png', 'C:\\a.exe', '..\\a'].map((name) => file(`a path in place of a name ${JSON.stringify(name)}`, { name }, 'files.0.name')),
  ...SCHEMES.map((url) => file(`address ${JSON.stringify(url).slice(0, 40)}`, { url }, 'files.0.url')),
  ...[-1, 0.5, '0', 1e9, null].map((n) => file(`number ${JSON.stringify(n)}`, { n }, 'files.0.n')),
  file('an unknown role', { role: 'script' }, 'files.0.role'),
  file('a name of 5,001 characters', { name: 'x'.repeat(5_001) }, 'files.0.name'),

  // Blobs.
  ...['', 'image', 'text/html\r\nX: y', 'image/png; a=b', 'x'.repeat(200), null, ['image/png']].map((mime) => bad(`blob: type ${JSON.stringify(mime)?.slice(0, 24)}`, BLOB, { ...madeBlob('li'), mime }, 'mime')),
  ...[-1, 1.5, '3', 2 ** 50, null].map((length) => bad(`blob: length ${JSON.stringify(length)}`, BLOB, { ...madeBlob('li'), length }, 'length')),
];
