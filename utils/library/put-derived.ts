import type { Clip } from '../article/clip';
import { countCharacters } from './count-characters';
import { currentCapture, filesRange, putView, storedText } from './put-clip';
import type { WriteTx } from './schema';
import { deriveText } from './search-text';

/**
 * Writes a clip that came from elsewhere, with everything derived anew rather than believed: view, search text and its place in the queue of
 * the index, counts. Stores: clips, captures, bodies, texts, files, pend, replicas, kv.
 */
export async function putDerived(tx: WriteTx, before: Clip | undefined, shell: Omit<Clip, 'view'>): Promise<Clip> {
  const [capture, files, old] = await Promise.all([
    tx.objectStore('captures').get(currentCapture(shell)),
    tx.objectStore('files').getAll(filesRange(currentCapture(shell))),
    tx.objectStore('texts').get(shell.id),
  ]);
  const body = await storedText(tx, capture);
  const text = deriveText(shell, capture, body);
  if (JSON.stringify(text) !== JSON.stringify(old)) {
    await tx.objectStore('texts').put(text);
    await tx.objectStore('pend').put({ id: shell.id });
  }
  return putView(tx, before, shell, capture, files, countCharacters(body));
}
