import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { setCells } from '../../../utils/library/edit';
import { agreeToStore } from '../../../utils/library/team/meet-store';
import { clipId } from '../../../utils/team/documents';
import { draft } from '../../library/helpers/draft';
import { keep } from '../../library/helpers/library';
import { expectWhole } from '../../library/helpers/whole';
import { person } from '../../sync/helpers/people';
import { teamOnTarget } from './team-on-target';

const at = teamOnTarget();

/** Takes the team's database away and makes it anew, as from a backup of its rules and people: empty otherwise. */
async function setUpAnew(): Promise<void> {
  const { admin } = at.target;
  const paths = ['_security', '_design/team', 'team:people'];
  const before = await Promise.all(paths.map(async (path) => (await admin.demand(`${at.made.db}/${path}`)) as Record<string, unknown>));
  await admin.demand(at.made.db, { method: 'DELETE' });
  for (let tries = 0; ; tries++) {
    const { status } = await admin.ask(at.made.db, { method: 'PUT' });
    if (status < 300) break;
    // A cluster is not done at once with taking it away.
    if (tries > 100) throw new Error(`HTTP ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const [i, path] of paths.entries()) {
    const { _rev: _, ...body } = before[i]!;
    await admin.demand(`${at.made.db}/${path}`, { method: 'PUT', body });
  }
}

describe('a database that was made anew under its name', () => {
  it('is told from the old one, the same by every node; each of its people stops, and sends what it lacks once he agrees', { timeout: 180_000 }, async () => {
    const { owner, editor } = at.made.person;
    const one = await person(at.made.as(owner, 0), owner.user, 'owner', at.made.team.id);
    const two = await person(at.made.as(editor, 1), editor.user, 'editor', at.made.team.id);
    const clip = await one.share((await keep(one.lib)).id);
    for (const someone of [one, two]) await someone.sync();
    expect(await at.made.as(owner, 0).team()).toBe(at.made.team.id);
    const [before, ...others] = await Promise.all(at.target.nodes.map((_, n) => at.made.as(owner, n).instance()));
    expect(before).toEqual(expect.any(String));
    expect(new Set([before, ...others]).size).toBe(1);
    await setCells(two.lib, (await two.lib.db.getAll('clips'))[0]!.id, { title: '路上的题' });

    await setUpAnew();
    expect(await at.made.as(owner, 0).instance()).not.toBe(before);
    const late = await one.share((await keep(one.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/late.html' }) })).id);
    for (const someone of [one, two]) {
      for (let tries = 0; tries < 2; tries++) await expect(someone.sync()).rejects.toMatchObject({ code: 'team.replaced' });
      expect(await someone.lib.db.count('edits')).toBeGreaterThan(0);
    }
    expect((await at.made.as(owner, 0).read([clipId(clip.uid), clipId(late.uid)])).length).toBe(0);

    for (const someone of [one, two]) await agreeToStore(someone.lib, at.made.team.id);
    for (const someone of [one, two, one, two]) await someone.sync();
    for (const { lib } of [one, two]) {
      const clips = await lib.db.getAll('clips');
      expect(clips.map(({ uid }) => uid).sort()).toEqual([clip.uid, late.uid].sort());
      expect(clips.find(({ uid }) => uid === clip.uid)!.view.title).toBe('路上的题');
      expect(clips.every(({ view }) => view.length > 0)).toBe(true);
      await expectWhole(lib);
    }
  });
});
