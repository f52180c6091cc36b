import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../utils/article/sha256';
import { openLibrary } from '../../../utils/library/open';
import { getBody } from '../../../utils/library/read/get-body';
import { checkBackup } from '../../../utils/library/restore/check-backup';
import { openBackup } from '../../../utils/library/restore/open-backup';
import { dumped, restored, unzipped, zipped } from '../helpers/backup';
import { contents } from '../helpers/contents';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, freshName, keep, removeDatabase } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

type Entries = Map<string, string | Uint8Array<ArrayBuffer>>;
const PART = 'clips/00001.jsonl';

let made: Promise<Entries> | undefined;
/** A backup of two clips as entries that can be tampered with. */
const entries = async (): Promise<Entries> => new Map(await (made ??= make()));

async function make(): Promise<Entries> {
  const lib = await openLibrary({ name: freshName() });
  await keep(lib, { draft: draft({ files: [file(0, { url: PIXEL }), file(1, { role: 'attachment' })] }) });
  await keep(lib, { draft: draft({ url: 'https://portal.example.gov.cn/2', html: '<p>其二</p>', text: '其二', original: '<p>其二</p>' }) });
  const found = new Map<string, string | Uint8Array<ArrayBuffer>>(await unzipped(await dumped(lib)));
  for (const [name, text] of found) if (name.startsWith('files/')) found.set(name, Uint8Array.from(String(text).split(','), Number));
  found.set('manifest.jsonl', String(found.get('manifest.jsonl')).replace('"jianbao"', '"exportedAt":"2024-03-01T00:00:00.000Z","jianbao"').replace(',,', ','));
  lib.close();
  await removeDatabase(lib.db.name);
  return found;
}

/** The manifest made to fit what was changed: a forger's backup rather than a damaged one. */
async function listed(tampered: Entries): Promise<Entries> {
  const lines: string[] = [];
  for (const [name, content] of tampered) {
    if (name === 'manifest.jsonl') continue;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    lines.push(JSON.stringify({ name, sha256: await sha256(bytes), length: bytes.length }));
  }
  const head = { format: 'jianbao-library', version: 1, jianbao: '0.1.0', exportedAt: '2024-03-01T00:00:00.000Z', clips: 2, entries: lines.length };
  tampered.set('manifest.jsonl', `${[JSON.stringify(head), ...lines].join('\n')}\n`);
  return tampered;
}

const linesOf = (given: Entries): string[] => String(given.get(PART)).trimEnd().split('\n');
const check = async (given: Entries) => checkBackup(await openBackup(await zipped(given)));
const nameOf = (given: Entries, folder: string): string => [...given.keys()].find((name) => name.startsWith(`${folder}/`))!;

/** Changes one value of the first clip, and makes the manifest fit. */
async function withValue(path: string, value: unknown): Promise<Entries> {
  const given = await entries();
  const [first, second] = linesOf(given);
  const clip = JSON.parse(first!);
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((at, key) => at[key], clip);
  if (value === undefined) delete holder[last];
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  given.set(PART, `${JSON.stringify(clip)}\n${second}\n`);
  return listed(given);
}

describe('a damaged backup', () => {
  it('is whole as it was written', async () => {
    expect(await check(await entries())).toEqual({ clips: 2, problems: [] });
    expect(await check(await listed(await entries()))).toEqual({ clips: 2, problems: [] });
  });

  it.each(['html', 'text', 'pages', 'details', 'files'])('names the entry of a damaged content in %s, writes nothing while it checks, and restores the rest', async (folder) => {
    const given = await entries();
    const name = nameOf(given, folder);
    given.set(name, folder === 'files' ? new Uint8Array(42) : `${String(given.get(name)).slice(0, -1)}!`);
    expect(await check(given)).toEqual({ clips: 2, problems: [{ code: 'backup.damaged', entry: name }] });
    const lib = await freshLibrary();
    const report = await restored(lib, await zipped(given));
    expect(report).toEqual({ added: 2, merged: 0, same: 0, problems: [{ code: 'backup.damaged', entry: name }] });
    await expectWhole(lib);
    const first = (await lib.db.getAll('captures')).find(({ url }) => url.includes('spm'))!;
    expect(await getBody(lib, first.html)).toBe(folder === 'html' ? undefined : draft().html);
    expect((await lib.db.getAll('files'))[0]).toMatchObject(folder === 'files' ? { state: 'failed', reason: 'backup.damaged' } : { state: 'kept' });
    // A whole backup brings what was missing.
    const again = await restored(lib, await zipped(await listed(given.set(name, (await entries()).get(name)!))));
    expect(again.problems.map(({ code }) => code)).toEqual([]);
    await expectWhole(lib);
    if (folder === 'files') expect((await lib.db.getAll('files'))[0]).toMatchObject({ state: 'kept' });
    else expect((await lib.db.getAll('bodies')).every(({ data }) => data !== null)).toBe(true);
  });

  it('names a missing content, an unlisted entry, a length that is not the listed one', async () => {
    const given = await entries();
    const [html, page] = [nameOf(given, 'html'), nameOf(given, 'pages')];
    given.delete(html);
    given.set(page, `${String(given.get(page))} `);
    given.set('extra.txt', '');
    const { problems } = await check(given);
    expect(problems).toEqual([
      { code: 'backup.unlisted', entry: 'extra.txt' },
      { code: 'backup.missing', entry: html },
      { code: 'backup.damaged', entry: page },
    ]);
  });

  it('names a content that a forged manifest passes off for another', async () => {
    const given = await entries();
    const html = nameOf(given, 'html');
    given.set(html, '<p>偷换</p>');
    expect((await check(await listed(given))).problems).toEqual([{ code: 'backup.damaged', entry: html }]);
  });

  it.each<[string, (line: string) => string]>([
    ['no JSON', () => '{"uid":'],
    ['JSON that is no clip', () => '[]'],
    ['not UTF-8', (line) => line],
  ])('names the line that is %s, and restores the others', async (name, change) => {
    const given = await entries();
    const [first, second] = linesOf(given);
    const part = new TextEncoder().encode(`${change(first!)}\n${second}\n`);
    if (name === 'not UTF-8') part[10] = 0xff;
    given.set(PART, part);
    const problem = { code: 'backup.badRow', entry: PART, line: 1 };
    expect((await check(await listed(given))).problems).toEqual([problem]);
    const lib = await freshLibrary();
    expect(await restored(lib, await zipped(given))).toEqual({ added: 1, merged: 0, same: 0, problems: [problem] });
    await expectWhole(lib);
  });

  it('names a clip that comes twice', async () => {
    const given = await entries();
    const [first] = linesOf(given);
    given.set(PART, `${first}\n\n${first}\n`);
    expect((await check(await listed(given))).problems).toEqual([{ code: 'backup.duplicate', entry: PART, line: 3 }]);
  });

  it.each<[string, unknown, string?]>([
    ['uid', 'x'],
    ['uid', undefined],
    ['more', 1],
    ['f', []],
    ['f.capture.v', 'x', 'f.capture'],
    ['f.capture.t', -1],
    ['f.capture.t', 1.5],
    ['f.capture.t', 2 ** 53],
    ['f.capture.v', { a: 1 }, 'f.capture.v.sha'],
    ['f.__proto__', { v: 1, t: 1, e: 'x' }],
    ['f.Bad name', { v: 1, t: 1, e: 'x' }],
    ['lost', [{ field: 'title' }], 'lost.0.v'],
    ['captures.0.clip', '01HQVMZ1Z8SP488K4TQWPDRAHC', 'captures.clip'],
    ['captures.0.url', 'javascript:alert(1)'],
    ['captures.0.url', 'chrome://settings'],
    ['captures.0.html', '../../x'],
    ['captures.0.at', 'yesterday'],
    ['captures.0.fields.title.value', ['x']],
    ['captures.0.fields.title.origin', 'oracle'],
    ['captures.0.fields.title.confidence', 2],
    ['captures.0.fields.nonsense', { value: 'x', origin: 'meta', confidence: 1 }],
    ['captures.0.completeness.verdict', 'perfect'],
    ['captures.0.completeness.text', { found: -1, kept: 0 }, 'captures.0.completeness.text.found'],
    ['captures.0.files.0.name', '../../x.exe'],
    ['captures.0.files.1.url', ' javascript:alert(1)'],
    ['captures.0.files.0.n', 1, 'captures.files'],
    ['captures.0.serialised', { sha: 'x' }, 'captures.0.serialised.sha'],
    ['files.0.n', 7, 'files'],
    ['files.0.state', 'stolen'],
    ['files.0.sha', null, 'files.sha'],
    ['absent', ['x'], 'absent.0'],
    ['replica', { team: 1 }, 'replica.team'],
    ['edits', [{ team: 'a', field: 'title', v: 'x', t: 1, e: 'y', holdUntil: -1 }], 'edits.0.holdUntil'],
  ])('refuses a clip whose %s is %j', async (path, value, place = path) => {
    const { problems } = await check(await withValue(path, value));
    expect(problems).toMatchObject([{ code: 'backup.badRow', entry: PART, line: 1, path: place }]);
  });

  it('bears fields of a capture that a later version added', async () => {
    const given = await withValue('captures.0.laterField', { a: [1] });
    expect((await check(given)).problems).toEqual([]);
    const lib = await freshLibrary();
    await restored(lib, await zipped(given));
    expect(await lib.db.getAll('captures')).toMatchObject([{ laterField: { a: [1] } }, {}]);
  });

  it('never gives a capture of one clip to another', async () => {
    const given = await entries();
    const lib = await freshLibrary();
    await restored(lib, await zipped(given));
    const before = await contents(lib);
    const thief = JSON.parse(linesOf(given)[0]!);
    const uid = '01HQVMZ1Z8SP488K4TQWPDRAHC';
    given.set(PART, `${JSON.stringify({ ...thief, uid, captures: thief.captures.map((capture: object) => ({ ...capture, clip: uid })) })}\n`);
    const { added, problems } = await restored(lib, await zipped(await listed(given)));
    expect([added, problems]).toEqual([0, [{ code: 'backup.conflict', entry: PART, line: 1 }]]);
    expect(await contents(lib)).toEqual(before);
  });
});

describe('what is no backup', () => {
  const refused = async (blob: Blob) => openBackup(blob).then(() => undefined, (error: { code: string }) => error.code);
  const changed = async (change: (given: Entries) => void) => {
    const given = await entries();
    change(given);
    return refused(await zipped(given));
  };

  it.each<[string, string, (given: Entries) => void]>([
    ['no manifest', 'backup.notBackup', (given) => void given.delete('manifest.jsonl')],
    ['another format', 'backup.notBackup', (given) => given.set('manifest.jsonl', '{"format":"other","version":1}\n')],
    ['an empty manifest', 'backup.notBackup', (given) => given.set('manifest.jsonl', '')],
    ['a manifest that was cut short', 'backup.notBackup', (given) => given.set('manifest.jsonl', `${String(given.get('manifest.jsonl')).split('\n').slice(0, 3).join('\n')}\n`)],
    ['a manifest with a bad line', 'backup.notBackup', (given) => given.set('manifest.jsonl', `${String(given.get('manifest.jsonl'))}{"name":1}\n`)],
    ['a later version', 'backup.newer', (given) => given.set('manifest.jsonl', '{"format":"jianbao-library","version":2}\n')],
    ['no version', 'backup.notBackup', (given) => given.set('manifest.jsonl', '{"format":"jianbao-library"}\n')],
    ['a name that climbs', 'backup.badName', (given) => given.set('../evil.txt', '')],
    ['a name from the root', 'backup.badName', (given) => given.set('/etc/evil', '')],
    ['a name of another system', 'backup.badName', (given) => given.set('C:\\evil.txt', '')],
    ['a name that climbs within', 'backup.badName', (given) => given.set('html/../../evil', '')],
    ['a hidden name', 'backup.badName', (given) => given.set('html/.evil', '')],
    ['a folder', 'backup.badName', (given) => given.set('html/', '')],
  ])('%s: %s', async (_name, code, change) => {
    expect(await changed(change)).toBe(code);
  });

  it('no zip, the beginning of one, nothing at all', async () => {
    const whole = await zipped(await entries());
    expect(await refused(new Blob(['hello']))).toBe('backup.notZip');
    expect(await refused(new Blob([]))).toBe('backup.notZip');
    expect(await refused(whole.slice(0, 40))).toBe('backup.notZip');
  });
});
