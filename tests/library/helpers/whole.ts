import { expect } from 'vitest';
import { countCharacters } from '../../../utils/library/count-characters';
import { getKv } from '../../../utils/library/kv';
import type { Library } from '../../../utils/library/open';
import { currentCapture } from '../../../utils/library/put-clip';
import { getBody } from '../../../utils/library/read/get-body';
import { deriveText } from '../../../utils/library/search-text';
import { deriveView } from '../../../utils/library/view';

/** What must hold of every library at every moment: all that is derived is as derived anew, and nothing is orphaned. */
export async function expectWhole(lib: Library): Promise<void> {
  const [clips, captures, files, texts, replicas] = await Promise.all([
    lib.db.getAll('clips'),
    lib.db.getAll('captures'),
    lib.db.getAll('files'),
    lib.db.getAll('texts'),
    lib.db.getAll('replicas'),
  ]);
  for (const clip of clips) {
    const capture = captures.find(({ uid }) => uid === currentCapture(clip))!;
    const own = files.filter((file) => file.capture === capture.uid);
    const body = (await getBody(lib, capture.text)) ?? '';
    expect(clip.view).toEqual(deriveView(clip, capture, own, countCharacters(body), replicas.find(({ uid }) => uid === clip.uid)));
    expect(texts.find(({ id }) => id === clip.id)).toEqual(deriveText(clip, capture, body));
  }
  const ids = clips.map(({ id }) => id);
  const uids = clips.map(({ uid }) => uid);
  expect(texts.map(({ id }) => id)).toEqual(ids);
  for (const { id } of await lib.db.getAll('pend')) expect(ids).toContain(id);
  for (const { clip } of captures) expect(uids).toContain(clip);
  for (const file of files) {
    expect(captures.find(({ uid }) => uid === file.capture)?.files.map(({ n }) => n)).toContain(file.n);
    expect(ids).toContain(file.clip);
  }
  const bodies = new Set(captures.flatMap(({ bodies: names }) => names));
  expect(new Set(await lib.db.getAllKeys('bodies'))).toEqual(bodies);
  const blobs = new Set(files.flatMap(({ sha }) => sha ?? []));
  expect(new Set(await lib.db.getAllKeys('blobs'))).toEqual(blobs);
  const trash = clips.filter(({ view }) => view.trashedAt !== undefined).length;
  const tx = lib.db.transaction(['kv']);
  expect(await getKv(tx, 'counts')).toEqual({ live: clips.length - trash, trash });
  expect(await getKv(tx, 'nextClip')).toBeGreaterThan(Math.max(0, ...ids));
  expect(await getKv(tx, 'lamport')).toBeGreaterThanOrEqual(Math.max(0, ...clips.flatMap(({ f }) => Object.values(f).map(({ t }) => t))));
}
