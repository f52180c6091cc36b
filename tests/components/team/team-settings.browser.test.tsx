import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { teamSettingsModel } from '../../../components/model/team-settings-model';
import { teamsModel } from '../../../components/model/teams-model';
import { TeamsPart } from '../../../components/team/TeamsPart';
import { AppError } from '../../../utils/article/app-error';
import { NEW_TEAM, type TeamAccount } from '../../../utils/article/team-account';
import { ulid } from '../../../utils/article/ulid';
import { mount } from '../../helpers/mount';
import { settingsDeps } from './settings-deps';
import { teamsDeps } from './teams-deps';

const account = (name: string, over: Partial<TeamAccount> = {}): TeamAccount => ({
  ...NEW_TEAM,
  id: ulid(),
  name,
  address: 'https://store.example.gov.cn',
  db: 'team-yunxi',
  user: 'lin',
  key: 'k0123456789',
  role: 'editor',
  ...over,
});
const card = (name = '云溪水务') => page.getByRole('article', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const radio = (name: string) => page.getByRole('radio', { name, exact: true });

async function draw(had: TeamAccount[] = [account('云溪水务')], change: Parameters<typeof settingsDeps>[1] = {}) {
  const teams = teamsDeps({ had });
  const deps = settingsDeps(teams, change);
  const model = teamSettingsModel(deps);
  mount(<TeamsPart model={teamsModel(teams)} settings={model} />);
  await expect.element(card(had[0]!.name)).toBeVisible();
  return { ...deps, kept: teams.kept, note: teams.note };
}

describe('pausing', () => {
  it('is kept, ends what runs, and says so; resuming syncs', async () => {
    const { kept, stop, sync } = await draw();
    await userEvent.click(button('暂停同步'));
    await expect.element(card().getByText('已暂停。', { exact: false })).toBeVisible();
    await expect.element(button('立即同步')).toBeDisabled();
    expect(kept[0]).toMatchObject({ paused: true });
    await expect.poll(() => stop.mock.calls).toEqual([[kept[0]!.id]]);
    await userEvent.click(button('继续同步'));
    await expect.poll(() => sync.mock.calls).toEqual([[kept[0]!.id]]);
    expect(kept[0]).toMatchObject({ paused: false });
  });

  it('is paused, whatever its sync said last', async () => {
    const { kept, note } = await draw([account('云溪水务', { paused: true })]);
    note(kept[0]!.id, { state: 'idle', failures: 0, pending: 0, at: 0 });
    await expect.element(card().getByText('已暂停。', { exact: false })).toBeVisible();
  });

  it('shows what waits meanwhile', async () => {
    const { kept, note } = await draw([account('云溪水务', { paused: true })]);
    note(kept[0]!.id, { state: 'paused', failures: 0, pending: 2 });
    await expect.element(card().getByText('已暂停，2 篇待发送。', { exact: false })).toBeVisible();
  });
});

describe('a store that was set up anew in the place of the old one', () => {
  it('is said, with what to do; everything is sent anew once that is chosen', async () => {
    const { kept, note, agreeToStore, sync } = await draw();
    expect(button('全部重新发送').query()).toBeNull();
    note(kept[0]!.id, { state: 'stopped', failures: 1, pending: 2, code: 'team.replaced' });
    await expect.element(card().getByText('这个地址上的团队库是重新建立的', { exact: false })).toBeVisible();
    await userEvent.click(button('全部重新发送'));
    await expect.poll(() => sync.mock.calls).toEqual([[kept[0]!.id]]);
    expect(agreeToStore.mock.calls).toEqual([[kept[0]!.id]]);
    expect(agreeToStore.mock.invocationCallOrder[0]!).toBeLessThan(sync.mock.invocationCallOrder[0]!);
  });

  it('of another team is said, and nothing is offered but leaving', async () => {
    const { kept, note } = await draw();
    note(kept[0]!.id, { state: 'stopped', failures: 1, pending: 2, code: 'team.otherTeam' });
    await expect.element(card().getByText('这个地址上现在是另一个团队的库', { exact: false })).toBeVisible();
    expect(button('全部重新发送').query()).toBeNull();
  });
});

describe('which new clips go to a team', () => {
  it('is none at first; all, or those of a tag once it has a name', async () => {
    const { kept } = await draw();
    await userEvent.click(page.getByText('新剪报放到哪里'));
    await expect.element(radio('不自动放入')).toBeChecked();
    await userEvent.click(radio('全部'));
    await expect.poll(() => kept[0]!.intake).toEqual({ kind: 'all' });
    await userEvent.click(radio('按标签'));
    await expect.element(card().getByText('写下名称后生效。')).toBeVisible();
    expect(kept[0]!.intake).toEqual({ kind: 'all' });
    await userEvent.fill(card().getByRole('combobox', { name: '标签' }), '湿地');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => kept[0]!.intake).toEqual({ kind: 'tag', name: '湿地' });
    await expect.element(card().getByText('加上标签“湿地”后', { exact: false })).toBeVisible();
  });

  it('cannot be all for a second team', async () => {
    const { kept } = await draw([account('云溪水务'), account('别的组', { intake: { kind: 'all' } })]);
    await userEvent.click(card().getByText('新剪报放到哪里'));
    await userEvent.click(card().getByRole('radio', { name: '全部', exact: true }));
    await expect.element(card().getByRole('alert')).toHaveTextContent('团队“别的组”已经使用这条规则');
    expect(kept.find(({ name }) => name === '云溪水务')!.intake).toEqual({ kind: 'none' });
  });

  it('is not offered to a reader, who is told why', async () => {
    await draw([account('云溪水务', { role: 'reader' })]);
    await userEvent.click(page.getByText('新剪报放到哪里'));
    await expect.element(card().getByText('你在这个团队中是读者', { exact: false })).toBeVisible();
    expect(card().getByRole('radio', { name: '全部' }).elements()).toEqual([]);
  });
});

describe('files', () => {
  it('come when they are opened, up to a size, when that is chosen; the original is sent only when that is agreed to', async () => {
    const { kept } = await draw();
    await userEvent.click(page.getByText('文件与网页原件'));
    await expect.element(radio('后台自动下载')).toBeChecked();
    const originals = card().getByRole('switch', { name: '同时发送网页原件和被移除的部分' });
    await expect.element(originals).not.toBeChecked();
    await expect.element(originals).toHaveAccessibleDescription(/登录网站时显示的姓名、账号/);
    await userEvent.click(radio('打开时下载'));
    await userEvent.click(radio('5 MB'));
    await userEvent.click(originals);
    await expect.poll(() => kept[0]).toMatchObject({ files: 'opened', maxFileBytes: 5 * 1024 * 1024, originals: true });
  });

  it('says of the originals what goes once that is agreed to, what is there, and, once it is withdrawn, what others keep', async () => {
    let count = { sent: 0, unsent: 12 };
    let moved = (): void => undefined;
    await draw(undefined, { originals: () => Promise.resolve(count), onMoved: (listener) => (moved = listener) });
    await userEvent.click(page.getByText('文件与网页原件'));
    const originals = card().getByRole('switch', { name: '同时发送网页原件和被移除的部分' });
    await expect.element(page.getByText('打开后，此前剪存、已在团队里的 12 篇也会补发。')).toBeVisible();
    await userEvent.click(originals);
    await expect.element(page.getByText('另有 12 篇此前剪存的，下次同步时补发。')).toBeVisible();
    count = { sent: 12, unsent: 0 };
    moved();
    await expect.element(page.getByText('团队已有 12 篇剪报的网页原件或被移除的部分。')).toBeVisible();
    await userEvent.click(originals);
    await expect.element(page.getByText('已不再发送。团队已有 12 篇', { exact: false })).toBeVisible();
  });
});

describe('leaving', () => {
  const open = async (): Promise<void> => {
    await userEvent.click(page.getByText('退出团队', { exact: true }));
    await userEvent.click(button('退出团队…'));
  };
  const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

  it('asks what becomes of the clips, names what is not sent yet, and offers to send it first', async () => {
    let rest = { edits: 3, clips: 2 };
    let moved = (): void => undefined;
    const { kept, quit, sync } = await draw(undefined, { unsent: async () => rest, onMoved: (listener) => (moved = listener) });
    await open();
    await expect.element(page.getByText('有 2 篇剪报的 3 处改动还没有发给团队。退出后团队看不到它们', { exact: false })).toBeVisible();
    await userEvent.click(radio('从本机移除'));
    await expect.element(page.getByText('现在退出，这些改动会丢失。', { exact: false })).toBeVisible();
    await userEvent.click(inDialog('先发送'));
    await expect.poll(() => sync.mock.calls).toEqual([[kept[0]!.id]]);
    rest = { edits: 0, clips: 0 };
    moved();
    await expect.element(page.getByText('处改动还没有发给团队', { exact: false })).not.toBeInTheDocument();
    await userEvent.click(inDialog('退出团队'));
    await expect.poll(() => quit.mock.calls).toEqual([[kept[0]!.id, 'remove']]);
    await expect.element(page.getByText('已退出“云溪水务”。')).toBeVisible();
  });

  it('keeps the clips when nothing else is chosen, and does nothing when it is called off', async () => {
    const { kept, quit } = await draw();
    await open();
    await userEvent.click(inDialog('取消'));
    expect(quit).not.toHaveBeenCalled();
    await userEvent.click(button('退出团队…'));
    await userEvent.click(inDialog('退出团队'));
    await expect.poll(() => quit.mock.calls).toEqual([[kept[0]!.id, 'keep']]);
  });

  it('that failed says why and can be gone on with', async () => {
    const { kept, quit } = await draw([account('云溪水务', { leaving: 'remove', paused: true })], { quit: vi.fn().mockRejectedValueOnce(new AppError('library.full')).mockResolvedValue(undefined) });
    await expect.element(page.getByText('退出没有做完。')).toBeVisible();
    await userEvent.click(button('继续退出'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('library.full');
    await userEvent.click(button('继续退出'));
    await expect.poll(() => quit.mock.calls).toEqual([[kept[0]!.id, 'remove'], [kept[0]!.id, 'remove']]);
  });
});
