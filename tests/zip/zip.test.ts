import { describe, expect, it } from 'vitest';
import { mendZip } from '../../utils/zip/mend-zip';
import { readZip } from '../../utils/zip/read-zip';
import { writeZip } from '../../utils/zip/write-zip';

async function zipOf(entries: [string, Uint8Array, boolean?][]): Promise<Blob> {
  const parts: Blob[] = [];
  const zip = writeZip(new WritableStream({ write: (piece) => void parts.push(new Blob([piece as Uint8Array<ArrayBuffer>])) }), new Date(2024, 2, 1));
  for (const [name, bytes, pack = true] of entries) await zip.add(name, bytes, { pack });
  await zip.close();
  return new Blob(parts);
}

const zeros = new Uint8Array(100_000);
const code = (promise: Promise<unknown>) => promise.then(() => undefined, (error: { code: string }) => error.code);

/** The same zip with other bytes in a place that is found by its content. */
async function patched(zip: Blob, at: (bytes: Uint8Array, view: DataView) => void): Promise<Blob> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  at(bytes, new DataView(bytes.buffer));
  return new Blob([bytes]);
}

/** Where the directory's record of an entry begins (n from 0). */
function record(view: DataView, n: number): number {
  let seen = -1;
  for (let i = 0; i < view.byteLength - 4; i++) if (view.getUint32(i, true) === 0x02014b50 && ++seen === n) return i;
  throw new Error('no such record');
}

describe('a zip', () => {
  it('gives back what went in, in its order, packed or as it is', async () => {
    const zip = await zipOf([['b.txt', zeros], ['a/c.bin', zeros.subarray(0, 1000), false], ['empty', new Uint8Array()]]);
    expect(zip.size).toBeLessThan(3000);
    const { entries, read } = await readZip(zip);
    expect([...entries]).toEqual([['b.txt', 100_000], ['a/c.bin', 1000], ['empty', 0]]);
    const packed = await read('b.txt', 1e6);
    expect([packed.length, packed.every((byte) => byte === 0)]).toEqual([100_000, true]);
    expect(await read('a/c.bin', 1e6)).toEqual(zeros.slice(0, 1000));
    expect(await read('empty', 0)).toEqual(new Uint8Array());
  });

  it('is read at any place, several at once', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
    const { read } = await readZip(await zipOf(names.map((name, i) => [name, new Uint8Array(500).fill(i)])));
    const all = await Promise.all(names.toReversed().map((name) => read(name, 1000)));
    expect(all.map((bytes) => bytes[0])).toEqual(Array.from({ length: 40 }, (_, i) => 39 - i));
  });

  it('tells what is wrong with an entry', async () => {
    const zip = await zipOf([['a', zeros], ['b', new Uint8Array([1, 2, 3, 4]), false]]);
    const { read } = await readZip(zip);
    expect(await code(read('c', 10))).toBe('backup.missing');
    expect(await code(read('a', 99_999))).toBe('backup.tooLarge');
    const broken = await patched(zip, (bytes, view) => bytes.fill(0xff, 31, record(view, 0) - 60));
    expect(await code((await readZip(broken)).read('a', 1e6))).toBe('backup.damaged');
  });

  it('never unpacks more than an entry declares, and refuses one that declares more than can be', async () => {
    const zip = await zipOf([['a', zeros]]);
    const less = await patched(zip, (_bytes, view) => view.setUint32(record(view, 0) + 24, 10, true));
    expect(await code(readZip(less).then(({ read }) => read('a', 1e6)))).toBe('backup.damaged');
    const more = await patched(zip, (_bytes, view) => view.setUint32(record(view, 0) + 24, 0x7fff_ffff, true));
    expect(await code(readZip(more))).toBe('backup.tooLarge');
  });

  it('refuses two entries of one name', async () => {
    const zip = await zipOf([['aa', zeros], ['ab', zeros]]);
    const twice = await patched(zip, (bytes, view) => (bytes[record(view, 1) + 47] = 0x61));
    expect(await code(readZip(twice))).toBe('backup.duplicate');
  });

  it('of more entries than the old form can count is read, and is mended when its end is lost', async () => {
    const names = Array.from({ length: 66_000 }, (_, n) => `n${n}`);
    // Empty entries, as APPNOTE 4.3.7 has them.
    const headers = names.map((name) => {
      const bytes = new Uint8Array(30 + name.length);
      new DataView(bytes.buffer).setUint32(0, 0x04034b50, true);
      bytes[4] = 10;
      bytes[26] = name.length;
      new TextEncoder().encodeInto(name, bytes.subarray(30));
      return bytes;
    });
    const zip = (await mendZip(new Blob(headers)))!;
    // APPNOTE 4.4.1.4: the count stands in the record for large zips.
    expect(new DataView(await zip.slice(-22).arrayBuffer()).getUint16(10, true)).toBe(0xffff);
    expect([...(await readZip(zip)).entries.keys()]).toEqual(names);
  });

  it('passes on what the sink says', async () => {
    const failing = writeZip(new WritableStream({ write: () => Promise.reject(new Error('no room')) }), new Date());
    await expect(failing.add('a', zeros)).rejects.toThrow('no room');
  });
});
