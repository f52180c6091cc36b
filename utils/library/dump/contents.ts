import { sha256 } from '../../article/sha256';
import { blobName, bodiesOf, bodyName, type ClipLine } from '../backup/format';
import { bodyBytes } from '../body-bytes';
import { reading } from '../errors';
import type { Library } from '../open';

/** One content of a clip: its SHA-256, the entry it goes to, and the way to its bytes. */
export interface Content {
  sha: string;
  name: string;
  /** Compresses well. */
  pack: boolean;
  /** The bytes, checked against their hash; undefined when they are not here, or damaged. */
  load(): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Types that are compressed in themselves. */
const PACKED = /^(image\/(jpeg|png|gif|webp|avif)|application\/(pdf|zip|x-rar.*|vnd\.openxmlformats.*|ofd)|video\/.*|audio\/.*)$/;

/** Every content that a clip needs, bodies before files, each once. */
export function contentsOf(lib: Library, line: ClipLine): Content[] {
  const bodies = line.captures.flatMap(bodiesOf).map(({ kind, sha }): Content => {
    return { sha, name: bodyName(kind, sha), pack: true, load: () => storedBody(lib, sha) };
  });
  const files = line.files.flatMap(({ sha, mime }): Content[] => {
    return sha === null ? [] : [{ sha, name: blobName(sha, mime), pack: !PACKED.test(mime ?? ''), load: () => storedFile(lib, sha) }];
  });
  return [...new Map([...bodies, ...files].map((content) => [content.name, content])).values()];
}

async function storedBody(lib: Library, sha: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await reading(() => lib.db.get('bodies', sha));
  // What does not unpack is as good as not there; a database that fails is a failure.
  const bytes = row && (await bodyBytes(row).catch(() => undefined));
  return whole(bytes, sha);
}

async function storedFile(lib: Library, sha: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await reading(() => lib.db.get('blobs', sha));
  return whole(row?.bytes ?? undefined, sha);
}

const whole = async (bytes: Uint8Array<ArrayBuffer> | undefined, sha: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  bytes && (await sha256(bytes)) === sha ? bytes : undefined;
