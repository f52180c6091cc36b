import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIPS_IN_PART } from '../../../utils/library/backup/format';
import { openLibrary } from '../../../utils/library/open';
import { checkBackup } from '../../../utils/library/restore/check-backup';
import { openBackup } from '../../../utils/library/restore/open-backup';
import { mendZip } from '../../../utils/zip/mend-zip';
import { readZip } from '../../../utils/zip/read-zip';
import { dumped, restored, unzipped, zipped } from '../helpers/backup';
import { contents } from '../helpers/contents';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, freshName, keep, removeDatabase } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

/** A part and one clip more, with a picture in the first. */
const CLIPS = CLIPS_IN_PART + 1;
let whole: Blob;
/** Each entry's name with the place where its bytes end. */
let ends: [name: string, end: number][];

beforeAll(async () => {
  const lib = await openLibrary({ name: freshName() });
  for (let n = 0; n < CLIPS; n++) {
    await keep(lib, { draft: draft({ url: `https://portal.example.gov.cn/${n}`, html: `<p>其${n}</p>`, text: `其${n}`, files: n === 0 ? [file(0, { url: PIXEL })] : [] }) });
  }
  whole = await dumped(lib);
  lib.close();
  await removeDatabase(lib.db.name);
  ends = await endsOf(whole);
});

const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

const library = async () => {
  const lib = await freshLibrary();
  closing.push(() => lib.close());
  return lib;
};

/** Reads the headers as APPNOTE 4.3.7 has them, apart from the code under test. */
async function endsOf(zip: Blob): Promise<[string, number][]> {
  const view = new DataView(await zip.arrayBuffer());
  const found: [string, number][] = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [packed, name, extra] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const text = new TextDecoder().decode(new Uint8Array(view.buffer, at + 30, name));
    at += 30 + name + extra + packed;
    found.push([text, at]);
  }
  return found;
}

const endOf = (name: string): number => ends.find(([each]) => each === name)![1];
const code = (promise: Promise<unknown>) => promise.then(() => undefined, (error: { code: string }) => error.code);

describe('a backup that was cut short', () => {
  it('has all its entries still when only the directory is lost: nothing is missing', async () => {
    for (const lost of [1, 30, whole.size - endOf('manifest.jsonl')]) {
      const backup = await openBackup(whole.slice(0, whole.size - lost));
      expect(await checkBackup(backup)).toEqual({ clips: CLIPS, problems: [] });
    }
  });

  it('after its first part gives the clips of that part, and names the last entry that is whole', async () => {
    const zip = whole.slice(0, endOf('clips/00002.jsonl') - 1);
    const last = ends[ends.findIndex(([name]) => name === 'clips/00002.jsonl') - 1]![0];
    expect(await checkBackup(await openBackup(zip))).toEqual({ clips: CLIPS_IN_PART, problems: [{ code: 'backup.cut', entry: last }] });
    const lib = await library();
    expect(await restored(lib, zip)).toMatchObject({ added: CLIPS_IN_PART, problems: [{ code: 'backup.cut', entry: last }] });
    await expectWhole(lib);
    expect(await restored(lib, zip)).toMatchObject({ added: 0, same: CLIPS_IN_PART });
    expect(await restored(lib, whole)).toMatchObject({ added: 1, same: CLIPS_IN_PART, problems: [] });
    const straight = await library();
    await restored(straight, whole);
    expect((await contents(lib))['captures']).toEqual((await contents(straight))['captures']);
  });

  it('just at the end of a part, is told as cut all the same', async () => {
    const { problems, clips } = await checkBackup(await openBackup(whole.slice(0, endOf('clips/00002.jsonl'))));
    expect([clips, problems]).toEqual([CLIPS, [{ code: 'backup.cut', entry: 'clips/00002.jsonl' }]]);
  });

  it('tells of a damage before the cut too', async () => {
    const bytes = new Uint8Array(await whole.slice(0, endOf('clips/00002.jsonl')).arrayBuffer());
    const name = ends.find(([each]) => each.startsWith('files/'))![0];
    bytes[endOf(name) - 1]! ^= 0xff;
    bytes[endOf('clips/00002.jsonl') - 1]! ^= 0xff;
    const { problems, clips } = await checkBackup(await openBackup(new Blob([bytes])));
    expect(clips).toBe(CLIPS_IN_PART);
    expect(problems).toHaveLength(3);
    expect(problems).toEqual(expect.arrayContaining([{ code: 'backup.cut', entry: 'clips/00002.jsonl' }, { code: 'backup.damaged', entry: name }, { code: 'backup.damaged', entry: 'clips/00002.jsonl' }]));
  });

  it('at any place opens to what is whole or is refused, never to more', async () => {
    // Both sides of every end, and the middle between.
    const places = ends.flatMap(([, end], i) => [end - 1, end, Math.floor(((ends[i - 1]?.[1] ?? 0) + end) / 2)]).filter((_, i) => i < 9 || i % 7 === 0);
    for (const place of places) {
      const left = ends.filter(([, end]) => end <= place).map(([name]) => name);
      const zip = whole.slice(0, place);
      if (left.length === 0) expect(await code(openBackup(zip))).toBe('backup.notZip');
      else expect([...(await openBackup(zip)).listed.keys()]).toEqual(left.filter((name) => name !== 'manifest.jsonl'));
    }
  });

  it('is refused when nothing says that it is ours, or when it is of a later version', async () => {
    const cut = async (entries: [string, string][]): Promise<Blob> => {
      const zip = await zipped(entries);
      return zip.slice(0, zip.size - 22);
    };
    expect(await code(openBackup(await cut([['a.txt', 'a']])))).toBe('backup.notBackup');
    expect(await code(openBackup(await cut([['README.txt', 'something else']])))).toBe('backup.notBackup');
    expect(await code(openBackup(await cut([['README.txt', 'format jianbao-library 2'], ['clips/00001.jsonl', '']])))).toBe('backup.newer');
    expect(await code(openBackup(await cut([['README.txt', 'format jianbao-library 1'], ['../evil', '']])))).toBe('backup.badName');
  });

  it('and mended holds what it held, byte for byte', async () => {
    const mended = await mendZip(whole.slice(0, whole.size - 1));
    expect(await unzipped(mended!)).toEqual(await unzipped(whole));
    expect([...(await readZip(mended!)).entries.keys()]).toEqual(ends.map(([name]) => name));
  });
});
