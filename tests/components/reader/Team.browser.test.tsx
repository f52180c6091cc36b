import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OwnWords } from '../../../components/clip/OwnWords';
import { editJournal } from '../../../components/model/edit-journal';
import type { Look } from '../../../components/model/reader-look';
import { readerModel } from '../../../components/model/reader-model';
import { routeHash } from '../../../components/model/route';
import type { SearchModel } from '../../../components/model/search/search-model';
import type { TeamRoster } from '../../../components/model/team-roster';
import { Reader } from '../../../components/reader/Reader';
import { ulid } from '../../../utils/article/ulid';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { mount } from '../../helpers/mount';
import { openAccess } from '../../helpers/open-access';
import { inTeam, OTHER_TEAM, rosterOf, team, TEAM, type TeamState } from '../../helpers/team-clips';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

interface Given {
  state?: TeamState | undefined;
  teams?: TeamRoster;
}

async function open({ state, teams = rosterOf(team()) }: Given = {}) {
  location.hash = '';
  const opened = await openAccess();
  const { access, keep, lib } = opened;
  const clip = await keep(madeUpDraft());
  if (state) await inTeam(lib, clip.id, state);
  const life = new AbortController();
  onTestFinished(() => {
    life.abort();
    location.hash = '';
  });
  const never = () => Promise.resolve(false);
  const model = readerModel(clip.id, { access, journal: editJournal(), requestOrigin: never, resumeFiles: never, signal: life.signal, roster: signal(teams) });
  const look = signal<Look>({ theme: 'auto', size: 17, leading: 1.95 });
  const search = { labels: signal(undefined), loadLabels: () => undefined } as unknown as SearchModel;
  const draw = () => mount(<Reader model={model} reader={{ look, change: () => undefined }} Own={(props) => <OwnWords {...props} search={search} />} onGone={() => undefined} />);
  return { ...opened, clip, model, draw, now: () => lib.db.get('clips', clip.id) };
}

const choose = async (item: string): Promise<void> => {
  await userEvent.click(button('更多'));
  await userEvent.click(page.getByRole('menuitem', { name: item }));
};

describe('a team’s clip in the reader', () => {
  it('says whose it is, who clipped it, who changed it last, and how it stands', async () => {
    const { draw, access, clip } = await open({ state: {} });
    await access.setCells(clip.id, { title: '我的题' });
    draw();
    const line = page.getByRole('group', { name: '团队' });
    await expect.element(line).toHaveTextContent(/^政策研究组王宁 剪存 · 我 于 \d{4}-\d\d-\d\d \d\d:\d\d 修改 · 待发送$/);
  });

  it('tells who changed what and when', async () => {
    const { draw, access, clip } = await open({ state: {} });
    await access.setCells(clip.id, { title: '我的题', 'tag:湿地': true, note: '只给自己' });
    draw();
    await userEvent.click(page.getByText('修改记录'));
    const items = page.getByRole('list', { name: '修改记录' }).getByRole('listitem');
    await expect.element(items.nth(0)).toHaveTextContent(/^我 · \d{4}-\d\d-\d\d \d\d:\d\d题名：我的题已加标签“湿地”$/);
    await expect.element(items.nth(1)).toHaveTextContent(/^王宁 · .*剪存$/);
    expect(items.elements()).toHaveLength(2);
  });

  it('shows what lost a clash, and restores it by an edit like any other, that can be seen as current then', async () => {
    const lost = [{ field: 'title', v: '王宁的题', t: 1, e: `${ulid()}~u-wang~0000dev1`, by: 'u-wang' }];
    const { draw, now, lib } = await open({ state: { lost } });
    draw();
    const kept = page.getByRole('list', { name: '保留的版本' });
    await expect.element(kept).toHaveTextContent(/^题名：王宁的题王宁 · .*恢复$/);
    await userEvent.click(button('恢复 题名：王宁的题'));
    await expect.element(page.getByRole('heading', { level: 1, name: '王宁的题' })).toBeVisible();
    expect((await now())?.f['title']?.e).toMatch(/~u-me~/);
    expect((await lib.db.getAll('edits')).map(({ field, v }) => [field, v])).toEqual([['title', '王宁的题']]);
    await expect.element(kept).toHaveTextContent('与当前相同');
  });

  it('cannot be changed by a reader of it, who is told why; note and folder can', async () => {
    const lost = [{ field: 'title', v: '王宁的题', t: 1, e: `${ulid()}~u-wang~0000dev1`, by: 'u-wang' }];
    const { draw, now } = await open({ state: { lost }, teams: rosterOf(team({ readOnly: true })) });
    draw();
    await expect.element(page.getByText(/你在这个团队中是只读成员/)).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: '添加标签…' })).toBeDisabled();
    expect(button(/^恢复/).query()).toBeNull();
    await userEvent.click(button('更多'));
    await expect.element(page.getByRole('menuitem', { name: '复制一份为私有' })).toBeVisible();
    expect(page.getByRole('menuitem', { name: '移入回收站' }).query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await userEvent.fill(page.getByRole('textbox', { name: '备注' }), '只给自己');
    await userEvent.tab();
    await expect.poll(async () => (await now())?.f['note']?.v).toBe('只给自己');
  });
});

describe('a clip is moved', () => {
  it('from the private ones to a team in which we may write, held back for a while', async () => {
    const teams = rosterOf(team(), team({ id: OTHER_TEAM, name: '只读组', readOnly: true }));
    const { draw, now, lib } = await open({ teams });
    draw();
    await userEvent.click(button('更多'));
    await expect.element(page.getByRole('menuitem', { name: '移到“政策研究组”' })).toBeVisible();
    expect(page.getByRole('menuitem', { name: '移到“只读组”' }).query()).toBeNull();
    const before = Date.now();
    await userEvent.click(page.getByRole('menuitem', { name: '移到“政策研究组”' }));
    await expect.element(page.getByText(/^已移到“政策研究组”/)).toBeVisible();
    await expect.element(page.getByRole('group', { name: '团队' })).toHaveTextContent('未发出');
    expect((await now())?.view).toMatchObject({ team: TEAM, by: 'u-me', sync: 'held' });
    expect((await lib.db.getAll('edits')).every(({ holdUntil }) => holdUntil >= before + 15_000)).toBe(true);
    await choose('移为私有');
    await expect.element(page.getByText('已移为私有，只在本机')).toBeVisible();
    expect(await lib.db.getAll('edits')).toEqual([]);
  });

  it('out of a team that has it only after it was said what others have', async () => {
    const { draw, lib, clip } = await open({ state: {} });
    draw();
    await choose('移为私有');
    const dialog = page.getByRole('dialog', { name: '移出“政策研究组”' });
    await expect.element(dialog).toHaveTextContent('收到的无法撤回');
    expect(await lib.db.count('clips')).toBe(1);
    await userEvent.click(dialog.getByRole('button', { name: '移入团队回收站' }));
    await expect.poll(() => lib.db.count('clips')).toBe(2);
    const [theirs, mine] = await lib.db.getAll('clips');
    expect([theirs!.id, theirs!.view.team, theirs!.view.trashedAt !== undefined, mine!.view.team]).toEqual([clip.id, TEAM, true, undefined]);
    await expect.poll(() => location.hash).toBe(routeHash({ trash: false, clip: mine!.id }));
  });
});

describe('a clip in a team’s trash', () => {
  const mine = { 'u-me': { name: '林一', role: 'owner' } };

  /** An owner's clip in the trash, as it is once the team has heard of it, with the question open. */
  const openQuestion = async (): Promise<Awaited<ReturnType<typeof open>>> => {
    const opened = await open({ state: {}, teams: rosterOf(team({ owner: true })) });
    const { draw, access, lib, clip } = opened;
    await lib.db.put('teams', { team: TEAM, since: '0', people: mine });
    await access.trash(clip.id);
    await lib.db.clear('edits');
    draw();
    await choose('为全团队彻底删除');
    return opened;
  };

  it('is removed for the whole team by an owner, after it was said what goes and what stays', async () => {
    const { lib, clip } = await openQuestion();
    const dialog = page.getByRole('dialog', { name: '为“政策研究组”全体成员彻底删除这篇剪报？' });
    await expect.element(dialog).toHaveTextContent(/每位成员的设备上删除；.*无法恢复。成员已经导出、打印或复制为私有的，仍在他们手中。/);
    await expect.element(dialog.getByRole('button', { name: '取消' })).toHaveFocus();
    await userEvent.click(dialog.getByRole('button', { name: '取消' }));
    expect((await lib.db.get('replicas', clip.uid))?.purge).toBeUndefined();
    await choose('为全团队彻底删除');
    await userEvent.click(dialog.getByRole('button', { name: '为全团队彻底删除' }));
    await expect.element(page.getByText('联网同步时为全团队删除')).toBeVisible();
    // The page asks, the sync removes.
    expect(await lib.db.get('replicas', clip.uid)).toMatchObject({ due: 2, purge: { deleted: { v: true } } });
    expect(await lib.db.count('clips')).toBe(1);
  });

  it('says until the next sync that it will be, and can be kept after all', async () => {
    const { lib, clip } = await openQuestion();
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '为全团队彻底删除' }));
    await expect.element(page.getByText('联网同步时，将为“政策研究组”全体成员彻底删除。')).toBeVisible();
    await expect.element(page.getByRole('group', { name: '团队' })).toHaveTextContent('将为全团队删除');
    await userEvent.click(button('取消删除'));
    await expect.poll(() => page.getByText(/^联网同步时，将为/).query()).toBeNull();
    expect(await lib.db.get('replicas', clip.uid)).toMatchObject({ due: 1 });
    expect((await lib.db.get('replicas', clip.uid))?.purge).toBeUndefined();
  });

  it.each([
    ['team.purgeOff', /^这篇剪报没有为团队彻底删除：要求删除的人还没看到后来的改动。/],
    ['team.refused', /^这篇剪报没有为团队彻底删除。团队库没有接受/],
  ])('says why it was not removed (%s) until somebody has taken note', async (notPurged, words) => {
    const { draw, now } = await open({ state: { notPurged } });
    draw();
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(page.getByRole('group', { name: '团队' })).toHaveTextContent('未为团队删除');
    await userEvent.click(button('知道了'));
    await expect.poll(() => page.getByText(words).query()).toBeNull();
    expect((await now())?.view.purge).toBeUndefined();
  });

  it('is said to stay with the others where it is deleted from this device alone', async () => {
    const { draw, access, clip } = await open({ state: {} });
    await access.trash(clip.id);
    draw();
    await choose('彻底删除');
    await expect.element(page.getByRole('dialog', { name: '彻底删除这篇剪报？' })).toHaveTextContent('只从本机删除：团队服务器和其他成员的回收站里仍有');
  });

  it('is not, when somebody changed it while the owner was asked', async () => {
    const { draw, access, lib, clip } = await open({ state: {}, teams: rosterOf(team({ owner: true })) });
    await lib.db.put('teams', { team: TEAM, since: '0', people: mine });
    await access.trash(clip.id);
    draw();
    await choose('为全团队彻底删除');
    await access.setCells(clip.id, { 'tag:要紧': true });
    await lib.db.clear('edits');
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '为全团队彻底删除' }));
    await expect.element(page.getByText(/^这篇剪报在你看过之后有人改动/)).toBeVisible();
    expect((await lib.db.get('replicas', clip.uid))?.purge).toBeUndefined();
  });

  it('cannot be removed for the team by an editor', async () => {
    const { draw, access, clip } = await open({ state: {} });
    await access.trash(clip.id);
    draw();
    await userEvent.click(button('更多'));
    await expect.element(page.getByRole('menuitem', { name: '彻底删除', exact: true })).toBeVisible();
    expect(page.getByRole('menuitem', { name: '为全团队彻底删除' }).query()).toBeNull();
  });
});

it('a teammate’s clip of the same page is a link away', async () => {
  const { draw, keep, lib } = await open();
  const other = await keep(madeUpDraft());
  await inTeam(lib, other.id);
  draw();
  const link = page.getByRole('list', { name: '同一网页的其他剪报' }).getByRole('link');
  await expect.element(link).toHaveTextContent(/^同一网页另有一篇：政策研究组 · 王宁 剪存 · /);
  await expect.element(link).toHaveAttribute('href', routeHash({ trash: false, clip: other.id }));
});
