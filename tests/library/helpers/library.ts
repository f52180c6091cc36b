import { onTestFinished } from 'vitest';
import { ulid } from '../../../utils/article/ulid';
import { type Library, openLibrary } from '../../../utils/library/open';
import { type CaptureInput, storeCapture } from '../../../utils/library/store-capture';
import { draft } from './draft';

let made = 0;

/** A name that no other test uses. */
export const freshName = (): string => `test-${Date.now()}-${made++}-${Math.random()}`;

/** An empty library whose clock stands at 1 March 2024 and goes on by one second a look; removed after the test. */
export async function freshLibrary(name = freshName()): Promise<Library> {
  let time = Date.UTC(2024, 2, 1);
  const lib = await openLibrary({ name, now: () => (time += 1000) });
  onTestFinished(async () => {
    lib.close();
    await removeDatabase(name);
  });
  return lib;
}

export function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** What the background hands over for a small notice. */
export const input = (changes: Partial<CaptureInput> = {}): CaptureInput => ({
  capture: ulid(),
  draft: draft(),
  zone: 'Asia/Shanghai',
  version: '0.1.0',
  received: { missing: 'notInCache' },
  keepOriginal: true,
  clickAt: Date.UTC(2024, 2, 1),
  ...changes,
});

/** A clip of its own by a click that is later than all that was kept before. */
export const keep = (lib: Library, changes: Partial<CaptureInput> = {}) => storeCapture(lib, input({ clickAt: Date.UTC(2099, 0, 1), ...changes }));
