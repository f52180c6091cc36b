import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EmptyTrashDialog } from '../../../components/library/EmptyTrashDialog';
import { type TrashBin, trashBin } from '../../../components/model/trash-bin';
import type { TeamRoster } from '../../../components/model/team-roster';
import { AppError } from '../../../utils/article/app-error';
import type { Clip } from '../../../utils/article/clip';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { mount } from '../../helpers/mount';
import { openAccess } from '../../helpers/open-access';
import { inTeam, OTHER_TEAM, rosterOf, team, TEAM } from '../../helpers/team-clips';

const Shown = ({ bin, roster }: { bin: TrashBin; roster: TeamRoster }) => (bin.state.value ? <EmptyTrashDialog bin={bin} state={bin.state.value} roster={roster} /> : <p>没有问题</p>);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = (n: number) => page.getByRole('dialog', { name: `彻底删除回收站中的 ${n} 篇剪报？` });

/** A bin of three clips, of which some stay. */
async function ask(stay: readonly number[], purge?: () => Promise<never>) {
  let trashed: number[] = [1, 2, 3];
  const bin = trashBin({
    trashed: () => Promise.resolve(trashed.map((id) => ({ id, f: {}, view: {} }) as Clip)),
    run: () => Promise.reject(new Error('not asked')),
    purgeTrashed:
      purge ??
      ((ids) => {
        const gone = ids.filter((id) => trashed.includes(id) && !stay.includes(id));
        trashed = trashed.filter((id) => !gone.includes(id));
        return Promise.resolve(gone);
      }),
  });
  mount(<Shown bin={bin} roster={rosterOf()} />);
  await bin.ask();
  await expect.element(dialog(3)).toBeVisible();
  return { trashed: () => trashed };
}

describe('emptying the trash', () => {
  it('removes what was counted, once it is said yes', async () => {
    const { trashed } = await ask([]);
    await userEvent.click(button('彻底删除 3 篇'));
    await expect.element(page.getByText('没有问题')).toBeVisible();
    expect(trashed()).toEqual([]);
  });

  it('removes nothing when the question is taken back', async () => {
    const { trashed } = await ask([]);
    await userEvent.click(button('取消'));
    await expect.element(page.getByText('没有问题')).toBeVisible();
    expect(trashed()).toEqual([1, 2, 3]);
  });

  it('says how many stay until their team has heard of it', async () => {
    await ask([2]);
    await userEvent.click(button('彻底删除 3 篇'));
    await expect.element(page.getByText('有 1 篇仍在回收站：所在的团队还不知道它们已删除。联网同步后再清空。')).toBeVisible();
    await userEvent.click(button('关闭').last());
    await expect.element(page.getByText('没有问题')).toBeVisible();
  });

  it('that fails says so with its code', async () => {
    await ask([], () => Promise.reject(new AppError('library.failed')));
    await userEvent.click(button('彻底删除 3 篇'));
    await expect.element(page.getByText(/library\.failed/)).toBeVisible();
  });
});

describe('emptying the trash with clips of teams in it', () => {
  /** A private one, one of a team that we own, one of a team that we do not, and one of which nothing has left. */
  async function shared(roster = rosterOf(team({ owner: true }), team({ id: OTHER_TEAM, name: '只读组', readOnly: true }))) {
    const { access, keep, lib } = await openAccess();
    const [mine, own, other, held] = [await keep(madeUpDraft()), await keep(madeUpDraft()), await keep(madeUpDraft()), await keep(madeUpDraft())];
    await lib.db.put('teams', { team: TEAM, since: '0', people: { 'u-me': { name: '林一', role: 'owner' } } });
    for (const clip of [mine, own, other, held]) await access.trash(clip.id);
    await inTeam(lib, own.id);
    await inTeam(lib, other.id, { team: OTHER_TEAM });
    await inTeam(lib, held.id, { held: true });
    const bin = trashBin(access, signal(roster));
    mount(<Shown bin={bin} roster={roster} />);
    await bin.ask();
    return { access, lib, bin, own, ids: async () => (await access.trashed()).map(({ id }) => id) };
  }

  it('says that it removes them from this device alone, and never does more by itself', async () => {
    const { lib, ids } = await shared();
    await expect.element(dialog(4)).toHaveTextContent('其中 2 篇属于团队（政策研究组、只读组），只从本机删除：团队服务器和其他成员的回收站里仍有，有人恢复后会再次出现。');
    await expect.element(dialog(4).getByRole('switch')).not.toBeChecked();
    await userEvent.click(button('彻底删除 4 篇'));
    await expect.element(page.getByText('没有问题')).toBeVisible();
    expect(await ids()).toEqual([]);
    // What is known of them, so that they do not come back; nobody is to be told to remove anything.
    expect((await lib.db.getAll('replicas')).map(({ team: at, purge, due }) => [at, purge, due])).toEqual([[TEAM, undefined, undefined], [OTHER_TEAM, undefined, undefined]]);
  });

  it('removes those of an owner for the whole team in the same question, when he says so, and tells that it is on its way', async () => {
    const { lib, own, bin, ids } = await shared();
    const also = dialog(4).getByRole('switch', { name: '同时为全团队彻底删除由你管理的 1 篇' });
    await expect.element(dialog(4)).toHaveTextContent('从“政策研究组”的服务器和每位成员的设备上删除');
    await userEvent.click(also);
    await userEvent.click(button('彻底删除 4 篇，其中 1 篇为全团队'));
    await expect.element(page.getByText('有 1 篇将在联网同步时为全团队彻底删除，此前仍在回收站，打开剪报可以取消。')).toBeVisible();
    expect(await ids()).toEqual([own.id]);
    expect(await lib.db.get('replicas', own.uid)).toMatchObject({ due: 2, purge: { deleted: { v: true } } });
    // Asked again, it is not counted, and not removed from here beside.
    await userEvent.click(button('关闭').last());
    await bin.ask();
    await expect.element(page.getByText(/^有 1 篇将在联网同步时/)).toBeVisible();
  });

  it('leaves one that was changed since it was asked about, and says so', async () => {
    const { access, lib, own, ids } = await shared();
    await access.setCells(own.id, { 'tag:要紧': true });
    await lib.db.clear('edits');
    await userEvent.click(dialog(4).getByRole('switch'));
    await userEvent.click(button('彻底删除 4 篇，其中 1 篇为全团队'));
    await expect.element(page.getByText('有 1 篇没有删除：在你看过之后有人改动，或已移出回收站。')).toBeVisible();
    expect(await ids()).toEqual([own.id]);
    expect((await lib.db.get('replicas', own.uid))?.purge).toBeUndefined();
  });

  it('offers nobody but an owner to remove them for the team', async () => {
    await shared(rosterOf(team(), team({ id: OTHER_TEAM, name: '只读组', readOnly: true })));
    await expect.element(dialog(4)).toHaveTextContent('其中 2 篇属于团队');
    expect(dialog(4).getByRole('switch').query()).toBeNull();
  });
});
