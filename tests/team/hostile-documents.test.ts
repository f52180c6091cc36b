import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isErrorCode } from '../../utils/article/error-codes';
import { checkDocument } from '../../utils/team/check-document';
import { HOSTILE_DOCUMENTS } from './hostile-documents';
import { MADE_CAPTURE, MADE_SHA, MADE_UID, madeBlob, madeCapture, madeClip } from './helpers/made-documents';

describe('what a store may hold, and nobody of ours wrote', () => {
  it.each(HOSTILE_DOCUMENTS.map((hostile) => [hostile.kind, hostile] as const))('%s', (_, { id, doc, code, at }) => {
    const checked = checkDocument(id, doc);
    if (code === undefined) expect(checked).toBeUndefined();
    else expect(checked).toEqual({ code, at: at ?? expect.any(String) });
    if (code !== undefined) expect(isErrorCode(code)).toBe(true);
  });

  it('names each kind once, and only short places', () => {
    const kinds = HOSTILE_DOCUMENTS.map(({ kind }) => kind);
    expect(kinds.filter((kind, i) => kinds.indexOf(kind) !== i)).toEqual([]);
    for (const { id, doc } of HOSTILE_DOCUMENTS) {
      const checked = checkDocument(id, doc);
      if (checked && 'code' in checked) expect(checked.at.length).toBeLessThan(150);
    }
  });

  it('leaves nothing behind on other objects', () => {
    for (const { id, doc } of HOSTILE_DOCUMENTS) checkDocument(id, doc);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('never throws, whatever JSON arrives', () => {
    const ids = fc.constantFrom(`clip:${MADE_UID}`, `capture:${MADE_CAPTURE}`, `blob:sha256-${MADE_SHA}`, 'team:people');
    const sound = fc.constantFrom<object>(madeClip('li'), madeCapture('li'), madeBlob('li'));
    const changed = fc.tuple(sound, fc.dictionary(fc.constantFrom('type', 'schema', 'by', 'f', 'lost', 'files', 'fields', 'mime', '__proto__', 'x'), fc.jsonValue(), { maxKeys: 3 })).map(([doc, given]) => ({ ...doc, ...given }));
    fc.assert(
      fc.property(ids, fc.oneof(fc.jsonValue(), changed), (id, doc) => {
        expect(() => checkDocument(id, doc)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what clients of ours write', () => {
  it.each([
    ['a clip', `clip:${MADE_UID}`, madeClip('li')],
    ['a clip with cells of every kind', `clip:${MADE_UID}`, madeClip('li', { f: { ...madeClip('li').f, title: c('标题 – “引文”😀'), keywords: c(['水', '电']), deleted: c(null), 'tag:水务/通水': c(true), 'team:note': c('a\nb'), [`file:${MADE_CAPTURE}:0`]: c({ sha: MADE_SHA, mime: 'image/png', length: 3 }) } })],
    ['a clip with lost values', `clip:${MADE_UID}`, madeClip('li', { lost: [{ field: 'tag:水', ...c(null), by: 'wang' }] })],
    ['a clip with a field of later', `clip:${MADE_UID}`, { ...madeClip('li'), comments: [{ a: 1 }] }],
    ['10,000 tags', `clip:${MADE_UID}`, madeClip('li', { f: { ...madeClip('li').f, ...Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`tag:${i}`, c(true)])) } })],
    ['a capture', `capture:${MADE_CAPTURE}`, madeCapture('li')],
    ['a capture of a page with an image inside', `capture:${MADE_CAPTURE}`, madeCapture('li', { files: [{ n: 0, role: 'image', url: 'data:image/png', name: '', alt: '' }, { n: 1, role: 'attachment', url: 'not an address', name: '附件1：表.xlsx', alt: '附件' }] })],
    ['a blob', `blob:sha256-${MADE_SHA}`, madeBlob('li')],
    ['the people', 'team:people', { type: 'people', schema: 1, by: 'li', people: { li: { name: '李 云', role: 'owner' }, 'wang.er': { name: 'Wang', role: 'reader' } } }],
  ])('%s is taken', (_, id, doc) => {
    expect(checkDocument(id, doc)).toEqual(expect.objectContaining({ doc }));
  });
});

function c<T>(v: T): { v: T; t: number; e: string } {
  return { v, t: 3, e: '01ARZ3NDEKTSV4RRFFQ69G5FA2~li' };
}
