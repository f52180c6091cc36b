import { AheadReader } from './ahead-reader';

/** APPNOTE 6.3 §4.3.7, §4.3.12, §4.3.14 to §4.3.16: lengths in bytes, without names and extra fields. */
const LOCAL = { signature: 0x04034b50, length: 30 };
const RECORD = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const END_64 = { signature: 0x06064b50, length: 56 };
const LOCATOR_64 = { signature: 0x07064b50, length: 20 };
const FULL = 0xffff_ffff;
/** Bit 3 of the flags: the lengths stand behind the bytes, so that nothing tells where those end. */
const LENGTHS_LATER = 8;

/**
 * A zip that lost its end (a download broken off, a full disk), with a directory made anew from the headers of the entries that are
 * whole; undefined when there is none. For zips of {@link writeZip}, whose entries tell their length in front. The bytes are not looked at.
 */
export async function mendZip(file: Blob): Promise<Blob | undefined> {
  const reader = new AheadReader(file);
  const records: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  while (at + LOCAL.length <= file.size) {
    const local = viewOf(await reader.readUint8Array(at, LOCAL.length));
    const [nameLength, extraLength] = [local.getUint16(26, true), local.getUint16(28, true)];
    const packed = local.getUint32(18, true);
    const end = at + LOCAL.length + nameLength + extraLength + packed;
    if (local.getUint32(0, true) !== LOCAL.signature || (local.getUint16(6, true) & LENGTHS_LATER) !== 0 || packed === FULL || end > file.size) break;
    records.push(record(local, await reader.readUint8Array(at + LOCAL.length, nameLength), at));
    at = end;
  }
  return records.length === 0 ? undefined : new Blob([file.slice(0, at), ...records, ...endOf(records, at)]);
}

/** The directory's record of an entry: most of it is the header itself. */
function record(local: DataView<ArrayBuffer>, name: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const far = at >= FULL ? 12 : 0;
  const bytes = new Uint8Array(RECORD.length + name.length + far);
  const view = viewOf(bytes);
  view.setUint32(0, RECORD.signature, true);
  view.setUint16(4, 45, true);
  bytes.set(new Uint8Array(local.buffer, local.byteOffset + 4, 26), 6);
  view.setUint16(30, far, true);
  view.setUint32(42, Math.min(at, FULL), true);
  bytes.set(name, RECORD.length);
  if (far > 0) {
    view.setUint16(RECORD.length + name.length, 1, true);
    view.setUint16(RECORD.length + name.length + 2, 8, true);
    view.setBigUint64(RECORD.length + name.length + 4, BigInt(at), true);
  }
  return bytes;
}

/** What stands behind the directory; in the form for large zips where the other has no room. */
function endOf(records: readonly Uint8Array[], at: number): Uint8Array<ArrayBuffer>[] {
  const [count, length] = [records.length, records.reduce((sum, each) => sum + each.length, 0)];
  const end = viewOf(new Uint8Array(END.length));
  end.setUint32(0, END.signature, true);
  for (const place of [8, 10]) end.setUint16(place, Math.min(count, 0xffff), true);
  end.setUint32(12, Math.min(length, FULL), true);
  end.setUint32(16, Math.min(at, FULL), true);
  if (count < 0xffff && at < FULL) return [bytesOf(end)];
  const large = viewOf(new Uint8Array(END_64.length));
  large.setUint32(0, END_64.signature, true);
  large.setBigUint64(4, BigInt(END_64.length - 12), true);
  for (const place of [12, 14]) large.setUint16(place, 45, true);
  for (const [place, value] of [[24, count], [32, count], [40, length], [48, at]] as const) large.setBigUint64(place, BigInt(value), true);
  const locator = viewOf(new Uint8Array(LOCATOR_64.length));
  locator.setUint32(0, LOCATOR_64.signature, true);
  locator.setBigUint64(8, BigInt(at + length), true);
  locator.setUint32(16, 1, true);
  return [bytesOf(large), bytesOf(locator), bytesOf(end)];
}

const viewOf = (bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const bytesOf = (view: DataView<ArrayBuffer>): Uint8Array<ArrayBuffer> => new Uint8Array(view.buffer);
