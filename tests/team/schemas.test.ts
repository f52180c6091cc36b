import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import blob from '../../docs/schemas/blob.json';
import capture from '../../docs/schemas/capture.json';
import clip from '../../docs/schemas/clip.json';
import people from '../../docs/schemas/people.json';
import { checkDocument } from '../../utils/team/check-document';
import { MADE_CAPTURE, MADE_SHA, MADE_UID, madeBlob, madeCapture, madeClip } from './helpers/made-documents';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const LOST = { field: 'title', v: '旧题', t: 3, e: 'e3~li', by: 'li' };
const CELLS = { 'tag:水利': { v: true, t: 2, e: 'e2' }, authors: { v: ['甲', '乙'], t: 4, e: 'e4' }, [`file:${MADE_CAPTURE}:0`]: { v: { sha: MADE_SHA, mime: 'image/png', length: 9 }, t: 5, e: 'e5' }, deleted: { v: null, t: 6, e: 'e6' } };

const KINDS = [
  { kind: 'clip', id: `clip:${MADE_UID}`, good: madeClip('li', { f: { ...madeClip('li').f, ...CELLS }, lost: [LOST], seen: { 'li~A1': 4, '': 2 } } as never), valid: ajv.compile(clip) },
  { kind: 'capture', id: `capture:${MADE_CAPTURE}`, good: madeCapture('li'), valid: ajv.compile(capture) },
  { kind: 'blob', id: `blob:sha256-${MADE_SHA}`, good: madeBlob('li'), valid: ajv.compile(blob) },
  { kind: 'people', id: 'team:people', good: { type: 'people', schema: 1, by: 'wang', people: { li: { name: '李', role: 'editor' }, 'u-4k7x2m': { name: '', role: 'reader' } } }, valid: ajv.compile(people) },
];

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Part = Record<string, Json> | Json[];

/** Every place of a document, as a path. */
function placesOf(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, each]) => placesOf(each, [...path, name]))];
}

/** A copy in which one place is another value, has another name, is gone, or has something beside it. */
function broken(doc: Json, path: string[], how: { kind: 'set' | 'rename' | 'remove' | 'add'; name: string; value: Json }): Json {
  const copy = structuredClone(doc);
  const last = path.at(-1);
  if (last === undefined) return how.kind === 'add' ? { ...(copy as Record<string, Json>), [how.name]: how.value } : how.value;
  const parent = path.slice(0, -1).reduce((part, name) => (part as Record<string, Json>)[name]!, copy) as Part & Record<string, Json>;
  const before = parent[last]!;
  if (how.kind === 'set') parent[last] = how.value;
  else if (Array.isArray(parent)) parent.splice(Number(last), how.kind === 'add' ? 0 : 1, ...(how.kind === 'add' ? [how.value] : []));
  else if (how.kind === 'add') parent[how.name] = how.value;
  else delete parent[last];
  if (how.kind === 'rename' && !Array.isArray(parent)) parent[how.name] = before;
  return copy;
}

const VALUES = fc.oneof(
  fc.constantFrom<Json[]>('', 'x', 0, 1, -1, 1.5, 2 ** 41, 2 ** 49, 2e15, null, true, [], {}, MADE_UID, MADE_SHA, 'li', 'Li', 'text/html', 'javascript:x', 'a/b', 'whole', 'owner', [1], ['x'], { v: 1, t: 1, e: 'e' }, { missing: 'notAsked' }, LOST, 'x'.repeat(600)),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0')),
);
const NAMES = fc.constantFrom('x', 'X', 'note', 'folder', 'title', 'tag:', 'tag:a', 'team:b', 'tag:\u202e', 'file:1', `file:${MADE_UID}:12`, 'mergedInto', 'schema', 'wang', 'sha', 'value', 'seen');
const HOW = fc.record({ kind: fc.constantFrom('set', 'rename', 'remove', 'add'), name: NAMES, value: VALUES });

describe.each(KINDS)('the schema of a $kind', ({ id, good, valid }) => {
  it('lets in what is good', () => {
    expect([valid(good), checkDocument(id, good)]).toEqual([true, expect.objectContaining({ doc: good })]);
  });

  it('agrees with the check of what arrives on whatever is broken', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(good as unknown as Json)), HOW, (path, how) => {
        const doc = broken(good as unknown as Json, path, how as Parameters<typeof broken>[2]);
        // Whether a date can be is beyond a pattern.
        fc.pre(!path.includes('at') && !path.includes('url'));
        const checked = checkDocument(id, doc);
        const isGood = checked !== undefined && 'doc' in checked;
        if (!isGood) refused += 1;
        expect(valid(doc)).toBe(isGood);
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(300);
  });
});
