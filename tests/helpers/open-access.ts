import { onTestFinished } from 'vitest';
import { libraryAccess, type LibraryAccess } from '../../components/model/library-access';
import type { Clip } from '../../utils/article/clip';
import type { Draft } from '../../utils/article/draft';
import { ulid } from '../../utils/article/ulid';
import { type Library, openLibrary } from '../../utils/library/open';
import { type CaptureInput, storeCapture } from '../../utils/library/store-capture';

export interface OpenAccess {
  /** Of the database. */
  name: string;
  lib: Library;
  access: LibraryAccess;
  /** Keeps a page as the background does. */
  keep(draft: Draft, capture?: string, again?: number, held?: CaptureInput['held']): Promise<Clip>;
}

/** A library of its own for one test, taken away after it. */
export async function openAccess(): Promise<OpenAccess> {
  const name = `test-${ulid()}`;
  const lib = await openLibrary({ name });
  onTestFinished(() => {
    lib.close();
    indexedDB.deleteDatabase(name);
  });
  return {
    name,
    lib,
    access: libraryAccess(() => Promise.resolve(lib)),
    keep: (draft, capture, again, held) =>
      storeCapture(lib, {
        capture: capture ?? ulid(),
        draft,
        zone: 'Asia/Shanghai',
        version: '0.0.0',
        received: { missing: 'notInCache' },
        keepOriginal: true,
        clickAt: Date.now(),
        ...(again !== undefined && { again }),
        ...(held && { held }),
      }),
  };
}
