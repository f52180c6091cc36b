import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EmptyTrashDialog } from '../../../components/library/EmptyTrashDialog';
import { type TrashBin, trashBin } from '../../../components/model/trash-bin';
import { AppError } from '../../../utils/article/app-error';
import { mount } from '../../helpers/mount';

const Shown = ({ bin }: { bin: TrashBin }) => (bin.state.value ? <EmptyTrashDialog bin={bin} state={bin.state.value} /> : <p>没有问题</p>);
const button = (name: string) => page.getByRole('button', { name });

/** A bin of three clips, of which some stay. */
async function ask(stay: readonly number[], purge?: () => Promise<never>) {
  let trashed: number[] = [1, 2, 3];
  const bin = trashBin({
    trashedIds: () => Promise.resolve(trashed),
    purgeTrashed:
      purge ??
      ((ids) => {
        const gone = ids.filter((id) => trashed.includes(id) && !stay.includes(id));
        trashed = trashed.filter((id) => !gone.includes(id));
        return Promise.resolve(gone);
      }),
  });
  mount(<Shown bin={bin} />);
  await bin.ask();
  await expect.element(page.getByRole('dialog', { name: '彻底删除回收站中的 3 篇剪报？' })).toBeVisible();
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
