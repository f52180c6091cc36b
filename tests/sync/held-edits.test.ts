import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../utils/article/sha256';
import { setCells } from '../../utils/library/edit';
import { putFile } from '../../utils/library/files';
import type { Library } from '../../utils/library/open';
import { blobId, captureId, clipId } from '../../utils/team/documents';
import type { FakeTeam } from '../../utils/team/fake';
import { draft, file } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import { asked, two } from './helpers/people';

/** How often each document was written. */
const writes = (cluster: FakeTeam): string[] => cluster.requests.filter(({ call }) => call === 'write').flatMap(({ ids }) => ids);

/** Has every edit that waits leave no sooner. */
async function hold(lib: Library, until: number): Promise<void> {
  for (const edit of await lib.db.getAll('edits')) await lib.db.put('edits', { ...edit, holdUntil: until });
}

/** A clip that both have. */
async function shared() {
  const { cluster, one, two: other } = await two();
  const clip = await keep(one.lib, { draft: draft({ files: [file(0)] }) });
  await one.share(clip.id);
  await one.sync();
  await other.sync();
  cluster.requests.length = 0;
  return { cluster, one, other, clip, now: Date.now() };
}

describe('while every edit of a clip that the team has is held', () => {
  it('nothing of it is sent or asked for: no document, no new capture, none of its contents', async () => {
    const { cluster, one, other, clip, now } = await shared();
    const again = await keep(one.lib, { again: clip.id, draft: draft({ html: '<p>改过的正文', text: '改过的正文' }) });
    await setCells(one.lib, clip.id, { title: '还没定' });
    await hold(one.lib, now + 15_000);
    await one.sync({ now });
    await one.sync({ now });
    expect([...asked(cluster)]).toEqual([]);
    await one.sync({ now: now + 15_000 });
    expect(writes(cluster)).toContain(captureId(String(again.f['capture']!.v)));
    expect(writes(cluster)).toContain(clipId(clip.uid));
    await other.sync();
    expect((await other.lib.db.get('clips', 1))!.view.title).toBe('还没定');
    expect(await one.lib.db.getAll('edits')).toEqual([]);
    await expectWhole(other.lib);
  });

  it('a file of it that was fetched meanwhile stays here', async () => {
    const { cluster, one, clip, now } = await shared();
    const bytes = new Uint8Array(500).fill(3);
    await putFile(one.lib, String(clip.f['capture']!.v), 0, { state: 'kept', bytes, mime: 'image/png' });
    await hold(one.lib, now + 15_000);
    await one.sync({ now });
    expect([...asked(cluster)]).toEqual([]);
    await one.sync({ now: now + 15_000 });
    expect(writes(cluster)).toContain(blobId(await sha256(bytes)));
    expect(await one.lib.db.getAll('edits')).toEqual([]);
  });
});

describe('while one edit of a clip is held', () => {
  it('another leaves, without what the held one names', async () => {
    const { cluster, one, other, clip, now } = await shared();
    const again = await keep(one.lib, { again: clip.id, draft: draft({ html: '<p>改过的正文', text: '改过的正文' }) });
    const bytes = new Uint8Array(500).fill(3);
    await putFile(one.lib, String(clip.f['capture']!.v), 0, { state: 'kept', bytes, mime: 'image/png' });
    await hold(one.lib, now + 15_000);
    await setCells(one.lib, clip.id, { 'tag:湿地': true });
    for (const edit of await one.lib.db.getAll('edits')) if (edit.field === 'tag:湿地') await one.lib.db.put('edits', { ...edit, holdUntil: 0 });
    await one.sync({ now });
    expect(writes(cluster)).toEqual([clipId(clip.uid)]);
    expect(asked(cluster)).not.toContain(captureId(String(again.f['capture']!.v)));
    expect(asked(cluster)).not.toContain(blobId(await sha256(bytes)));
    expect((await one.lib.db.getAll('edits')).map(({ field }) => field)).not.toContain('tag:湿地');
    await other.sync();
    expect((await other.lib.db.get('clips', 1))!.view.tags).toEqual(['湿地']);
    // It is not written again and again meanwhile.
    await one.sync({ now });
    expect(writes(cluster)).toEqual([clipId(clip.uid)]);
    await one.sync({ now: now + 15_000 });
    expect(await one.lib.db.getAll('edits')).toEqual([]);
    await other.sync();
    expect((await other.lib.db.get('clips', 1))!.f['capture']!.v).toBe(again.f['capture']!.v);
    await expectWhole(other.lib);
  });
});

it('what one node alone took is written again in the next run, not twice in one', async () => {
  const { cluster, one, clip } = await shared();
  const write = cluster.write.bind(cluster);
  cluster.write = (doc, who) => {
    const row = write(doc, who);
    return row.kind === 'held' ? { ...row, kind: 'accepted' } : row;
  };
  await setCells(one.lib, clip.id, { title: '新题' });
  await one.sync();
  expect(writes(cluster)).toEqual([clipId(clip.uid)]);
  cluster.write = write;
  await one.sync();
  expect(writes(cluster)).toEqual([clipId(clip.uid), clipId(clip.uid)]);
  expect(await one.lib.db.getAll('edits')).toEqual([]);
});
