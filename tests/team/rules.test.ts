import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../utils/team/check-document';
import { RULES_SOURCE } from '../../utils/team/rules-source';
import { MADE_CAPTURE, MADE_SHA, MADE_UID, madeBlob, madeCapture, madeClip } from './helpers/made-documents';

type Document = Record<string, unknown>;
const rules = runInNewContext(`(${RULES_SOURCE})`) as (...given: unknown[]) => void;
const SECURITY = { admins: { names: ['wang'] }, members: { names: ['wang', 'li', 'zhao'] }, editors: { names: ['li'] } };

/** The rule that refuses a document, undefined when it is let in; `by` a person of the team, as a server calls it. */
function refusal(id: unknown, doc: unknown, { by = 'li', old = null, roles = [], security = SECURITY as unknown }: { by?: string | null; old?: unknown; roles?: unknown; security?: unknown } = {}): string | undefined {
  try {
    rules({ _id: id, ...(doc as Document) }, old, { db: 'team-x', name: by, roles }, security);
    return undefined;
  } catch (error) {
    const { forbidden, unauthorized } = error as { forbidden?: string; unauthorized?: string };
    if (typeof (forbidden ?? unauthorized) !== 'string') throw error;
    return forbidden ?? unauthorized;
  }
}

const CLIP = `clip:${MADE_UID}`;
const CAPTURE = `capture:${MADE_CAPTURE}`;
const BLOB = `blob:sha256-${MADE_SHA}`;
const content = { _attachments: { content: { stub: true, length: 3 } } };
const cells = (f: object): object => madeClip('li', { f: { ...madeClip('li').f, ...f } as never });
const people = { type: 'people', schema: 1, by: 'wang', people: { li: { name: '李', role: 'editor' } } };

describe('the rules let in', () => {
  it.each<[string, unknown, unknown, object]>([
    ['a clip', CLIP, madeClip('li'), {}],
    ['one with what the writer had seen', CLIP, madeClip('li', { seen: { 'li~A1': 3, '': 1 } } as never), {}],
    ['a cell of every kind', CLIP, cells({ 'tag:水 利': { v: true, t: 1, e: 'e' }, [`file:${MADE_CAPTURE}:2`]: { v: { sha: MADE_SHA, mime: 'image/png', length: 3 }, t: 1, e: 'e' }, authors: { v: ['甲'], t: 1, e: 'e' }, 'team:😀': { v: null, t: 0, e: '' } }), {}],
    ['a capture', CAPTURE, madeCapture('li'), {}],
    ['a blob', BLOB, { ...madeBlob('li'), ...content }, {}],
    ['a blob on a server that has the bytes in it', BLOB, { ...madeBlob('li'), _attachments: { content: { data: 'AAAA' } } }, {}],
    ['an owner’s people', 'team:people', people, { by: 'wang' }],
    ['an owner’s clip of somebody else, as when a team moves', CLIP, madeClip('wang', { createdBy: 'li' }), { by: 'wang' }],
    ['the server’s administrator', CLIP, {}, { by: 'admin', roles: ['_admin'] }],
    ['an editor by his role, where _security comes empty', CLIP, madeClip('li'), { roles: ['team-x:editor'], security: {} }],
    ['an owner by his role there', 'team:people', people, { by: 'wang', roles: ['team-x:owner'], security: {} }],
    ['a clip anew where one was purged', CLIP, madeClip('li'), { old: { ...madeClip('zhao'), _deleted: true } }],
    ['a merged branch', CLIP, { by: 'li', _deleted: true, mergedInto: `3-${'a'.repeat(32)}` }, { old: madeClip('li') }],
    ['a purge by an owner', BLOB, { _deleted: true }, { by: 'wang', old: madeBlob('li') }],
  ])('%s', (_what, id, doc, given) => {
    expect(refusal(id, doc, given)).toBeUndefined();
  });
});

describe('the rules refuse', () => {
  it.each<[string, string, unknown, unknown, object]>([
    ['nobody', 'account', CLIP, madeClip('li'), { by: null }],
    ['a reader', 'role', CLIP, madeClip('zhao'), { by: 'zhao' }],
    ['a role, where _security says who may', 'role', CLIP, madeClip('zhao'), { by: 'zhao', roles: ['team-x:owner'] }],
    ['a role of another team', 'role', CLIP, madeClip('li'), { roles: ['team-y:editor'], security: {} }],
    ['another author', 'author', CLIP, madeClip('wang'), {}],
    ['another creator', 'createdBy', CLIP, madeClip('li', { createdBy: 'wang' }), {}],
    ['a change of the creator', 'createdBy', CLIP, madeClip('li', { createdBy: 'li' }), { old: madeClip('wang') }],
    ['a change of the creator by an owner', 'createdBy', CLIP, madeClip('wang'), { by: 'wang', old: madeClip('li') }],
    ['an unknown id', 'id', 'comment:1', madeClip('li'), {}],
    ['an id that is no ULID', 'id', 'clip:1', madeClip('li'), {}],
    ['no id', 'id', undefined, madeClip('li'), {}],
    ['another kind', 'schema', CAPTURE, madeClip('li'), {}],
    ['a later schema', 'schema', CLIP, madeClip('li', { schema: 2 }), {}],
    ['a living document that says it was merged away', 'schema', CLIP, madeClip('li', { mergedInto: '1-a' } as never), {}],
    ['a personal cell', 'cells', CLIP, cells({ note: { v: '密', t: 1, e: 'e' } }), {}],
    ['a cell that every object has', 'cells', CLIP, cells({ constructor: { v: 1, t: 1, e: 'e' } }), {}],
    ['a name with half a character', 'cells', CLIP, cells({ 'tag:\ud800': { v: 1, t: 1, e: 'e' } }), {}],
    ['a name that turns the text around it', 'cells', CLIP, cells({ 'tag:\u202e': { v: 1, t: 1, e: 'e' } }), {}],
    ['a cell with more in it', 'cells', CLIP, cells({ title: { v: 1, t: 1, e: 'e', x: 1 } }), {}],
    ['a counter below nothing', 'cells', CLIP, cells({ title: { v: 1, t: -1, e: 'e' } }), {}],
    ['a value that is an object', 'cells', CLIP, cells({ title: { v: { html: 'x' }, t: 1, e: 'e' } }), {}],
    ['no capture', 'cells', CLIP, madeClip('li', { f: {} }), {}],
    ['seen by no device', 'seen', CLIP, madeClip('li', { seen: { 'LI~': 1 } } as never), {}],
    ['kept versions that are none', 'lost', CLIP, madeClip('li', { lost: [{}] as never }), {}],
    ['fewer kept versions', 'lost shrinks', CLIP, madeClip('li'), { old: madeClip('li', { lost: [{ field: 'title', v: 'a', t: 1, e: 'e', by: 'li' }] }) }],
    ['fewer cells', 'cells back', CLIP, madeClip('li'), { old: cells({ title: { v: 'a', t: 1, e: 'e' } }) }],
    ['more than 2 MB', 'size', CLIP, madeClip('li', { x: 'x'.repeat(2_000_000) } as never), {}],
    ['an attachment of a clip', 'content', CLIP, { ...madeClip('li'), ...content }, {}],
    ['a blob without bytes', 'content', BLOB, madeBlob('li'), {}],
    ['a blob with two attachments', 'content', BLOB, { ...madeBlob('li'), _attachments: { ...content._attachments, more: {} } }, {}],
    ['a blob of another length', 'content', BLOB, { ...madeBlob('li', { length: 4 }), ...content }, {}],
    ['a blob of no type', 'blob', BLOB, { ...madeBlob('li', { mime: 'png' }), ...content }, {}],
    ['a blob once more', 'written once', BLOB, { ...madeBlob('li'), ...content }, { old: madeBlob('li') }],
    ['a capture once more, by an owner too', 'written once', CAPTURE, madeCapture('wang'), { by: 'wang', old: madeCapture('li') }],
    ['a capture of no clip', 'capture', CAPTURE, madeCapture('li', { clip: 'x' }), {}],
    ['a capture without hashes', 'capture', CAPTURE, madeCapture('li', { html: '' }), {}],
    ['a deletion', 'delete', CLIP, { by: 'li', _deleted: true }, { old: madeClip('li') }],
    ['a deletion in another name', 'delete', CLIP, { by: 'wang', _deleted: true, mergedInto: `3-${'a'.repeat(32)}` }, { old: madeClip('li') }],
    ['people by an editor', 'role', 'team:people', { ...people, by: 'li' }, {}],
    ['people of no role', 'people', 'team:people', { ...people, people: { li: { name: '李', role: 'king' } } }, { by: 'wang' }],
  ])('%s', (_what, rule, id, doc, given) => {
    expect(refusal(id, doc, given)).toBe(rule);
  });
});

describe('the rules', () => {
  it('throw nothing but a refusal, whatever comes', () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true });
    const nearly = fc.record({ type: fc.constantFrom('clip', 'blob', 'capture', 'people'), schema: fc.constant(1), by: fc.constant('li'), createdBy: anything, f: anything, lost: anything, seen: anything, _attachments: anything, _deleted: anything }, { requiredKeys: ['type'] });
    fc.assert(
      fc.property(fc.constantFrom<unknown>(CLIP, CAPTURE, BLOB, 'team:people', null, 7), fc.oneof(anything, nearly), anything, fc.oneof(anything, fc.constant(['_design'])), fc.oneof(anything, fc.constant(SECURITY)), (id, doc, old, roles, security) => {
        const given = typeof doc === 'object' ? doc : { doc };
        expect([undefined, 'string']).toContain(typeof (refusal(id, given, { old, roles, security }) ?? 'x'));
      }),
      { numRuns: 2_000 },
    );
  });

  it('let in nothing that the check of what arrives would set aside for its cells', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.anything());
    const name = fc.oneof(fc.constantFrom('title', 'note', 'folder', 'constructor', '__proto__', 'tag:', 'file:x:1', 'Title'), fc.string({ unit: 'binary' }).map((text) => `tag:${text}`));
    fc.assert(
      fc.property(name, value, fc.oneof(fc.integer(), fc.double()), fc.oneof(fc.string(), fc.anything()), (field, v, t, e) => {
        const doc = JSON.parse(JSON.stringify(cells({ [field]: { v, t, e } }) as object)) as Document;
        const letIn = refusal(CLIP, doc) === undefined;
        const checked = checkDocument(CLIP, doc);
        if (letIn) expect(checked).toHaveProperty('doc');
      }),
      { numRuns: 2_000 },
    );
  });
});
