import { describe, expect, it, onTestFinished } from 'vitest';
import { VERDICTS } from '../../../utils/article/draft';
import { ulid } from '../../../utils/article/ulid';
import { restoreClip as untrash, setCells, trashClip } from '../../../utils/library/edit';
import { putFile } from '../../../utils/library/files';
import { type Library, openLibrary } from '../../../utils/library/open';
import { clipUids } from '../../../utils/library/dump/clip-uids';
import { dumpLibrary } from '../../../utils/library/dump/dump-library';
import { getBody } from '../../../utils/library/read/get-body';
import { getCapture } from '../../../utils/library/read/get-capture';
import { listClips } from '../../../utils/library/read/list-clips';
import { checkBackup } from '../../../utils/library/restore/check-backup';
import { clipLines } from '../../../utils/library/restore/clip-lines';
import { loadContents } from '../../../utils/library/restore/load-contents';
import { openBackup } from '../../../utils/library/restore/open-backup';
import { restoreBackup } from '../../../utils/library/restore/restore-backup';
import { restoreClip } from '../../../utils/library/restore/restore-clip';
import { blobSink, dumped, restored, unzipped } from '../helpers/backup';
import { contents } from '../helpers/contents';
import { draft, file, PIXEL } from '../helpers/draft';
import { restoreDatabase } from '../helpers/dump';
import { exampleLibrary } from '../helpers/example';
import { freshLibrary, freshName, keep, removeDatabase } from '../helpers/library';
import { purge } from '../helpers/purge';
import { expectWhole } from '../helpers/whole';

/** A library that holds something of everything. */
async function example(): Promise<Library> {
  const made = freshName();
  const dump = await exampleLibrary(made);
  await removeDatabase(made);
  const name = freshName();
  await restoreDatabase(name, dump);
  const lib = await openLibrary({ name });
  onTestFinished(async () => {
    lib.close();
    await removeDatabase(name);
  });
  return lib;
}

describe('a backup', () => {
  it('holds everything that cannot be derived, in folders that can be read by hand', async () => {
    const zip = await unzipped(await dumped(await example()));
    expect([...zip.keys()].map((name) => name.replace(/[0-9a-f]{64}/, 'SHA'))).toEqual([
      'README.txt',
      'html/SHA.html',
      'text/SHA.txt',
      'details/SHA.json',
      'pages/SHA.html',
      'received/SHA.bin',
      'files/SHA.gif',
      'files/SHA.png',
      'html/SHA.html',
      'text/SHA.txt',
      'pages/SHA.html',
      'clips/00001.jsonl',
      'manifest.jsonl',
    ]);
    const [first, second] = zip.get('clips/00001.jsonl')!.trim().split('\n').map((line) => JSON.parse(line));
    expect(first.f).toMatchObject({ title: { v: '关于加强湿地保护的通知' }, 'tag:湿地': { v: true }, 'tag:林业': { v: false } });
    expect(first.files.map(({ state }: { state: string }) => state)).toEqual(['kept', 'kept', 'failed', 'needsPermission']);
    expect(zip.get(`html/${first.captures[0].html}.html`)).toBe(draft().html);
    expect(zip.get(`text/${first.captures[0].text}.txt`)).toBe(draft().text);
    expect(zip.get(`pages/${first.captures[0].serialised.sha}.html`)).toBe(draft().original);
    expect(zip.get(`received/${first.captures[0].received.sha}.bin`)).toBe('212,198,207,170');
    expect(second).toMatchObject({ replica: { team: 'team-yunxi', rev: '1-a' }, edits: [{ field: 'deleted', v: true }] });
    const [head, ...lines] = zip.get('manifest.jsonl')!.trim().replace('{"format', '{"format').split('\n');
    expect(head).toContain('"format":"jianbao-library","version":1,"jianbao":"0.1.0"');
    expect(head).toContain('"clips":2,"entries":12}');
    expect(lines.map((line) => JSON.parse(line).name)).toEqual([...zip.keys()].slice(0, -1));
  });

  it('comes back whole in an empty library, and makes the same backup again', async () => {
    const lib = await example();
    const zip = await dumped(lib);
    const empty = await freshLibrary();
    expect(await restored(empty, zip)).toEqual({ added: 2, merged: 0, same: 0, problems: [] });
    await expectWhole(empty);
    expect(await unzipped(await dumped(empty))).toEqual(await unzipped(zip));
    const [before, after] = [await contents(lib), await contents(empty)];
    for (const store of ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'replicas', 'edits']) expect([store, after[store]?.length]).toEqual([store, before[store]?.length]);
    expect(after['clips']).toEqual(before['clips']);
    expect(after['files']).toEqual(before['files']);
  });

  it('goes on from there: edits are later than all that came in, and ids new', async () => {
    const empty = await freshLibrary();
    await restored(empty, await dumped(await example()));
    const highest = Math.max(...(await empty.db.getAll('clips')).flatMap(({ f }) => Object.values(f).map(({ t }) => t)));
    expect((await setCells(empty, 1, { title: '新题' })).f['title']!.t).toBeGreaterThan(highest);
    expect((await keep(empty)).id).toBe(3);
    await expectWhole(empty);
  });

  it('bears every verdict on what was kept, that of a selection too', async () => {
    const lib = await freshLibrary();
    for (const [i, verdict] of VERDICTS.entries()) {
      const { completeness } = draft();
      await keep(lib, { draft: draft({ url: `https://www.portal.example.gov.cn/${i}.html`, completeness: { ...completeness, verdict } }) });
    }
    expect(await restored(await freshLibrary(), await dumped(lib))).toEqual({ added: VERDICTS.length, merged: 0, same: 0, problems: [] });
  });

  it('takes in a tag of any length that is in a library already', async () => {
    const lib = await freshLibrary();
    const clip = await keep(lib);
    const tags = ['𠮷'.repeat(500), '长'.repeat(50_000)];
    const f = { ...clip.f, ...Object.fromEntries(tags.map((tag, i) => [`tag:${tag}`, { v: true, t: 2 + i, e: `x${i}` }])) };
    await lib.db.put('clips', { ...clip, f, lost: [{ field: `tag:${tags[0]}`, v: false, t: 1, e: 'y', by: '' }] });
    const zip = await dumped(lib);
    expect(await checkBackup(await openBackup(zip))).toEqual({ clips: 1, problems: [] });
    const empty = await freshLibrary();
    await restored(empty, zip);
    expect((await empty.db.get('clips', 1))!.view.tags).toEqual(tags);
  });

  it('takes in a team’s clip whose current capture is not here yet, which shows it once that comes', async () => {
    const lib = await freshLibrary();
    const [first, second] = [ulid(), ulid()];
    const { uid } = await keep(lib, { capture: first });
    await lib.db.put('replicas', { uid, team: 'team-yunxi', rev: '1-a', base: null, left: 1 });
    await keep(lib, { capture: second, again: 1, draft: draft({ text: '其二' }) });
    const whole = await dumped(lib);
    await lib.db.delete('captures', second);
    const zip = await dumped(lib);
    expect(await checkBackup(await openBackup(zip))).toMatchObject({ clips: 1, problems: [] });
    const empty = await freshLibrary();
    expect(await restored(empty, zip)).toMatchObject({ added: 1, problems: [] });
    expect(await empty.db.get('clips', 1)).toMatchObject({ f: { capture: { v: second } }, view: { length: 0 } });
    expect(await restored(empty, whole)).toMatchObject({ merged: 1, problems: [] });
    expect((await empty.db.get('clips', 1))!.view.length).toBe(2);
    await expectWhole(empty);
  });

  it('makes every clip found again that shares a text which was missing', async () => {
    const lib = await freshLibrary();
    for (let n = 0; n < 3; n++) await keep(lib, { draft: draft({ url: `https://portal.example.gov.cn/${n}` }) });
    const zip = await dumped(lib);
    const { text } = (await lib.db.getAll('captures'))[0]!;
    const other = await freshLibrary();
    const row = (await lib.db.get('bodies', text))!;
    await lib.db.put('bodies', { ...row, data: null });
    await restored(other, await dumped(lib));
    expect((await other.db.getAll('clips')).map(({ view }) => view.length)).toEqual([0, 0, 0]);
    const told: number[] = [];
    await restoreBackup(other, await openBackup(zip), { changed: (id) => told.push(id) });
    expect((await other.db.getAll('texts')).map((each) => each.text.includes(draft().text))).toEqual([true, true, true]);
    expect(told.sort()).toEqual([1, 2, 3]);
    await expectWhole(other);
  });

  it('leaves out the bytes of a file of which this library kept others', async () => {
    const one = await freshLibrary();
    const clip = await keep(one, { draft: draft({ files: [file(0)] }) });
    const two = await freshLibrary();
    await restored(two, await dumped(one));
    const capture = String(clip.f['capture']!.v);
    for (const [lib, byte] of [[one, 1], [two, 2]] as const) await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array([byte]), mime: 'image/png' });
    await restored(one, await dumped(two));
    expect((await one.db.getAll('blobs')).map(({ bytes }) => bytes)).toEqual([new Uint8Array([1])]);
    await expectWhole(one);
  });

  it('changes nothing when it comes in twice', async () => {
    const lib = await example();
    const zip = await dumped(lib);
    const before = await contents(lib);
    expect(await restored(lib, zip)).toEqual({ added: 0, merged: 0, same: 2, problems: [] });
    expect(await contents(lib)).toEqual(before);
    const empty = await freshLibrary();
    await restored(empty, zip);
    const once = await contents(empty);
    await restored(empty, zip);
    expect(await contents(empty)).toEqual(once);
  });

  it('never overwrites a newer edit, and brings back what was older or gone', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    await keep(lib, { capture, draft: draft({ files: [file(0)] }) });
    await keep(lib, { draft: draft({ url: 'https://portal.example.gov.cn/2', text: '其二' }) });
    await setCells(lib, 1, { title: '旧题', note: '旧批注', 'tag:旧': true });
    await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array([1, 2]), mime: 'image/png' });
    const zip = await dumped(lib);
    await setCells(lib, 1, { title: '新题', 'tag:旧': false, 'tag:新': true });
    await trashClip(lib, 1);
    await purge(lib, 2);
    const kept = await keep(lib, { draft: draft({ url: 'https://portal.example.gov.cn/3', text: '其三' }) });
    expect(await restored(lib, zip)).toEqual({ added: 1, merged: 0, same: 1, problems: [] });
    expect((await lib.db.get('clips', 1))!.view).toMatchObject({ title: '新题', tags: ['新'], trashedAt: expect.any(Number) });
    expect((await lib.db.get('clips', 1))!.f['note']!.v).toBe('旧批注');
    expect(await lib.db.get('clips', kept.id)).toEqual(kept);
    expect((await listClips(lib, { offset: 0, limit: 9 })).map(({ id }) => id).sort()).toEqual([kept.id, kept.id + 1]);
    await untrash(lib, 1);
    await expectWhole(lib);
  });

  it('brings newer edits, a further capture and fetched files to a clip that is there', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    await keep(lib, { capture, draft: draft({ files: [file(0)] }) });
    const older = await dumped(lib);
    await setCells(lib, 1, { title: '新题' });
    await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array([1, 2]), mime: 'image/png' });
    const again = ulid();
    await keep(lib, { capture: again, again: 1, draft: draft({ text: '新的正文', files: [file(0, { url: PIXEL })] }) });
    const newer = await dumped(lib);
    const other = await freshLibrary();
    await restored(other, older);
    expect((await other.db.getAll('files')).map(({ state }) => state)).toEqual(['needsPage']);
    expect(await restored(other, newer)).toEqual({ added: 0, merged: 1, same: 0, problems: [] });
    expect((await other.db.get('clips', 1))!.view).toEqual((await lib.db.get('clips', 1))!.view);
    expect((await other.db.getAll('files')).map(({ state }) => state)).toEqual(['kept', 'kept']);
    expect((await other.db.get('texts', 1))!.text).toContain('新的正文');
    await expectWhole(other);
    expect(await unzipped(await dumped(other))).toEqual(await unzipped(newer));
    expect(await restored(other, older)).toEqual({ added: 0, merged: 0, same: 1, problems: [] });
  });

  it('keeps both values of a true clash', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    const other = await freshLibrary();
    await restored(other, await dumped(lib));
    await setCells(lib, 1, { title: '此处' });
    await setCells(other, 1, { title: '彼处' });
    await restored(lib, await dumped(other));
    const merged = (await lib.db.get('clips', 1))!;
    expect(new Set([merged.f['title']!.v, ...merged.lost.map(({ v }) => v)])).toEqual(new Set(['此处', '彼处']));
    await restored(other, await dumped(lib));
    expect((await other.db.get('clips', 1))!.f).toEqual(merged.f);
    expect((await other.db.get('clips', 1))!.lost).toEqual(merged.lost);
  });

  it('tells the team of what it brought, and nothing twice', async () => {
    const lib = await freshLibrary();
    const { uid } = await keep(lib);
    await lib.db.put('replicas', { uid, team: 'team-yunxi', rev: '1-a', base: null });
    const older = await dumped(lib);
    await setCells(lib, 1, { title: '甲', note: '私' });
    const newer = await dumped(lib);
    const other = await freshLibrary();
    await restored(other, older);
    await other.db.clear('edits');
    await restored(other, newer);
    expect((await other.db.getAll('edits')).map(({ team, field, v }) => [team, field, v])).toEqual([['team-yunxi', 'title', '甲']]);
    await restored(other, newer);
    expect(await other.db.count('edits')).toBe(1);
  });

  it('leaves out a clip that is purged while its contents are being written, and takes none that comes later', async () => {
    const lib = await freshLibrary();
    for (let n = 0; n < 3; n++) {
      const text = `正文${n}`;
      await keep(lib, { draft: draft({ url: `https://portal.example.gov.cn/${n}`, text, html: `<p>${text}</p>`, original: text.repeat(9) }) });
    }
    const [first, purged] = await clipUids(lib);
    const idOf = async (uid: string | undefined) => (await lib.db.getFromIndex('clips', 'uid', uid!))!.id;
    const { sink, blob } = blobSink();
    const into = sink.getWriter();
    let clips = 0;
    let meanwhile = false;
    const watched = new WritableStream<Uint8Array>({
      // The export waits for its sink: what happens here happens in the midst of the second clip.
      async write(piece) {
        if (clips === 1 && !meanwhile) {
          meanwhile = true;
          await purge(lib, await idOf(purged));
          await setCells(lib, await idOf(first), { title: '改' });
          await keep(lib, { draft: draft({ url: 'https://portal.example.gov.cn/9' }) });
        }
        await into.write(piece);
      },
    });
    const { clips: written } = await dumpLibrary(lib, watched, { version: '0.1.0', progress: (done) => (clips = done) });
    expect([meanwhile, written]).toEqual([true, 2]);
    const empty = await freshLibrary();
    expect(await restored(empty, blob())).toEqual({ added: 2, merged: 0, same: 0, problems: [] });
    await expectWhole(empty);
    expect((await empty.db.getAll('clips')).map(({ uid }) => uid)).not.toContain(purged);
    expect((await empty.db.getAll('clips')).map(({ view }) => view.title)).not.toContain('改');
  });

  it('brings a content again that was purged between looking for it and writing', async () => {
    const lib = await freshLibrary();
    const there = await keep(lib);
    const other = await freshLibrary();
    await keep(other, { draft: draft({ url: 'https://portal.example.gov.cn/2' }) });
    const zip = await dumped(other);
    const backup = await openBackup(zip);
    for await (const found of clipLines(backup)) {
      if (!('line' in found)) throw new Error('no clip');
      const loaded = await loadContents(lib, backup, found.line);
      expect(loaded.bodies).toEqual([]);
      await purge(lib, there.id);
      const before = await contents(lib);
      expect(await restoreClip(lib, found.line, loaded)).toEqual({ outcome: 'again' });
      expect(await contents(lib)).toEqual(before);
    }
    expect((await restored(lib, zip)).added).toBe(1);
    await expectWhole(lib);
  });

  it('stops at a signal, whole, and goes on from there', async () => {
    const lib = await freshLibrary();
    for (let n = 0; n < 4; n++) await keep(lib, { draft: draft({ url: `https://portal.example.gov.cn/${n}` }) });
    const zip = await dumped(lib);
    const empty = await freshLibrary();
    const control = new AbortController();
    const progress = (done: number): void => void (done === 1 && control.abort(new Error('enough')));
    await expect(restoreBackup(empty, await openBackup(zip), { signal: control.signal, progress })).rejects.toThrow('enough');
    await expectWhole(empty);
    const came = await empty.db.count('clips');
    expect(came).toBeLessThan(4);
    expect(await restored(empty, zip)).toMatchObject({ added: 4 - came, same: came, problems: [] });
    const { sink } = blobSink();
    await expect(dumpLibrary(lib, sink, { version: '0.1.0', signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
  });

  it('says what the library itself has damaged, and backs up the rest', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    await keep(lib, { capture, draft: draft({ files: [file(0, { url: PIXEL })] }) });
    const { details, serialised } = (await getCapture(lib, capture))!;
    const row = (await lib.db.get('bodies', details))!;
    await lib.db.put('bodies', { ...row, encoding: 'gzip', data: new Uint8Array([1, 2, 3]) });
    const blob = (await lib.db.getAll('blobs'))[0]!;
    await lib.db.put('blobs', { ...blob, bytes: new Uint8Array([9]) });
    const zip = await dumped(lib);
    const empty = await freshLibrary();
    expect(await restored(empty, zip)).toEqual({ added: 1, merged: 0, same: 0, problems: [] });
    expect((await empty.db.get('bodies', details))!.data).toBeNull();
    expect(await getBody(empty, (serialised as { sha: string }).sha)).toBe(draft().original);
    expect((await empty.db.getAll('files')).map(({ state, reason }) => [state, reason])).toEqual([['failed', 'backup.missing']]);
    await expectWhole(empty);
  });
});
