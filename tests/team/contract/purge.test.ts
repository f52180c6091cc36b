import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readPurgeMark } from '../../../utils/article/purge-mark';
import { setCells, trashClip } from '../../../utils/library/edit';
import type { Library } from '../../../utils/library/open';
import { getBody } from '../../../utils/library/read/get-body';
import { getCapture } from '../../../utils/library/read/get-capture';
import { askPurge } from '../../../utils/library/team/ask-purge';
import { blobId, captureId, clipId } from '../../../utils/team/documents';
import { draft, file, PIXEL } from '../../library/helpers/draft';
import { keep } from '../../library/helpers/library';
import { expectWhole } from '../../library/helpers/whole';
import { type Person, person, TEAM } from '../../sync/helpers/people';
import { teamOnTarget } from './team-on-target';

const at = teamOnTarget();
const first = async (lib: Library) => (await lib.db.getAll('clips'))[0]!;
const enter = (who: 'owner' | 'editor' | 'second', n: number): Promise<Person> => person(at.made.as(at.made.person[who], n), at.made.person[who].user, who === 'owner' ? 'owner' : 'editor');

/** Syncs until all is as it should be: of a cluster a part may answer later. */
async function until(people: readonly Person[], right: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 20; round++) {
    for (const someone of people) await someone.sync();
    if (await right()) return;
    if (at.target.nodes.length > 1) await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('it does not come to that');
}

it('a clip that an owner removes for the whole team goes with all that it names, and comes back whole by an edit that he had not seen', { timeout: 300_000 }, async () => {
  const [owner, editor, second] = await Promise.all([enter('owner', 0), enter('editor', 1), enter('second', 2)]);
  const people = [owner, editor, second];
  const counts = async (...lists: Person[]): Promise<number[]> => Promise.all(lists.map(({ lib }) => lib.db.count('clips')));
  const clip = await keep(editor.lib, { draft: draft({ files: [file(0, { url: PIXEL })] }) });
  await editor.share(clip.id);
  await until(people, async () => (await counts(...people)).join() === '1,1,1' && (await second.lib.db.count('wants')) === 0);
  await owner.lib.db.put('teams', { ...(await owner.lib.db.get('teams', TEAM))!, people: { [owner.user]: { name: '甲', role: 'owner' } } });
  await trashClip(owner.lib, (await first(owner.lib)).id);
  await until(people, async () => (await first(second.lib)).view.trashedAt !== undefined && (await owner.lib.db.count('edits')) === 0);
  const captures = await editor.lib.db.getAll('captures');
  const ids = [clipId(clip.uid), ...captures.flatMap(({ uid, html, text }) => [captureId(uid), blobId(html), blobId(text)]), ...(await editor.lib.db.getAllKeys('blobs')).map(blobId)];
  const store = at.made.as(at.made.person.editor, 0);
  expect((await store.known(ids)).size).toBe(5);

  // One of them is away, and edits.
  await setCells(second.lib, (await first(second.lib)).id, { 'tag:要紧': true });
  await askPurge(owner.lib, await first(owner.lib));
  await until([owner, editor], async () => (await counts(owner, editor)).join() === '0,0');
  expect([...(await store.known(ids))]).toEqual([]);
  const [tombstone] = await store.read([clipId(clip.uid)]);
  expect([tombstone!.winner.deleted, readPurgeMark(tombstone!.winner.doc)?.deleted.v]).toEqual([true, true]);

  await until([second, owner, editor], async () => (await counts(...people)).join() === '1,1,1' && (await second.lib.db.count('edits')) === 0 && (await editor.lib.db.count('wants')) === 0);
  expect((await store.known(ids)).size).toBe(5);
  for (const { lib } of people) {
    const back = await first(lib);
    expect(back.view).toMatchObject({ tags: ['要紧'], trashedAt: expect.any(Number), images: { kept: 1 } });
    expect(await getBody(lib, (await getCapture(lib, String(back.f['capture']!.v)))!.html)).toBe(draft().html);
    await expectWhole(lib);
  }
  await askPurge(owner.lib, await first(owner.lib));
  await until(people, async () => (await counts(...people)).join() === '0,0,0');
  expect([...(await store.known(ids))]).toEqual([]);
});
