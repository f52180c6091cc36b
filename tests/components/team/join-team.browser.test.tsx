import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { teamsModel } from '../../../components/model/teams-model';
import { teamSettingsModel } from '../../../components/model/team-settings-model';
import { TeamsPart } from '../../../components/team/TeamsPart';
import { AppError } from '../../../utils/article/app-error';
import type { SyncStatus } from '../../../utils/article/sync-status';
import { ulid } from '../../../utils/article/ulid';
import { writeInvitation } from '../../../utils/team/invitation';
import { mount } from '../../helpers/mount';
import { settingsDeps } from './settings-deps';
import { teamsDeps } from './teams-deps';

const team = { id: ulid(), name: '政策研究组' };
const invitation = { address: 'https://team.example.gov.cn', db: 'team-made-up', user: 'u-abc234', key: 'k0123456789abcdefghjkmnp', team };
const code = writeInvitation(invitation);

async function draw(change: Parameters<typeof teamsDeps>[0] = {}) {
  const deps = teamsDeps({ membership: () => Promise.resolve({ team, role: 'editor', rules: 1 }), ...change });
  const model = teamsModel(deps);
  mount(<TeamsPart model={model} settings={teamSettingsModel(settingsDeps(deps))} />);
  await userEvent.click(page.getByText('用邀请码加入团队'));
  return { deps, model };
}

async function paste(text: string): Promise<void> {
  await userEvent.fill(page.getByRole('textbox', { name: '邀请码' }), text);
  await userEvent.click(page.getByRole('button', { name: '加入' }));
}

describe('joining a team', () => {
  it('asks for the host in the click, checks the account, keeps it, syncs, and forgets the code', async () => {
    const { deps } = await draw();
    await paste(`${code.slice(0, 30)}\n ${code.slice(30)}`);
    await expect.element(page.getByText('已加入“政策研究组”，正在同步。')).toBeVisible();
    expect(deps.request.mock.calls).toEqual([['https://team.example.gov.cn']]);
    expect(deps.kept).toEqual([{ ...invitation, team: undefined, id: team.id, name: team.name, paused: false, files: 'all', maxFileBytes: 20 * 1024 ** 2, intake: { kind: 'none' }, originals: false, role: 'editor', hostGranted: true }].map(({ team: _, ...rest }) => rest));
    expect(deps.sync.mock.calls).toEqual([[team.id]]);
    await expect.element(page.getByRole('textbox', { name: '邀请码' })).toHaveValue('');
    await expect.element(page.getByRole('heading', { name: '政策研究组' })).toBeVisible();
    expect(document.body.innerHTML).not.toContain(invitation.key);
  });

  it('asks for the host before anything that takes time', async () => {
    const { model, deps } = await draw();
    void model.join(code);
    expect(deps.request).toHaveBeenCalledOnce();
    await expect.poll(() => deps.kept).toHaveLength(1);
  });

  it.each([
    ['a code that is not whole', code.slice(0, -3), {}, '邀请码不完整或有误。请重新复制整段邀请码。', 'team.badCode'],
    ['a host that was not granted', code, { request: () => Promise.resolve(false) }, '浏览器未获准访问团队的服务器', 'permission.refused'],
    ['an administrator of the server', code, { membership: () => Promise.reject(new AppError('team.adminAccount')) }, '这个账号是服务器管理员，不能用来同步。', 'team.adminAccount'],
    ['a code that leads to another team', code, { membership: () => Promise.resolve({ team: { id: ulid(), name: '别的组' }, role: 'editor' as const, rules: 1 }) }, '邀请码不完整或有误。', 'team.badCode'],
  ])('keeps nothing of %s', async (_, pasted, change, sentence, told) => {
    const { deps } = await draw(change);
    await paste(pasted);
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
    await expect.element(page.getByRole('alert')).toHaveTextContent(told);
    expect(deps.kept).toEqual([]);
    expect(deps.sync).not.toHaveBeenCalled();
  });

  it('takes no code to elsewhere where the organisation has preset a team, which is shown and not to be changed', async () => {
    const preset = { address: invitation.address, name: '政策研究组', database: invitation.db };
    const { deps } = await draw({ preset: () => Promise.resolve(preset) });
    await expect.element(page.getByRole('textbox', { name: '服务器地址' })).toHaveValue(invitation.address);
    await expect.element(page.getByRole('textbox', { name: '团队名称' })).toHaveAttribute('readonly');
    for (const other of [{ address: 'https://elsewhere.example.gov.cn' }, { db: 'team-other' }]) {
      await paste(writeInvitation({ ...invitation, ...other }));
      await expect.element(page.getByRole('alert')).toHaveTextContent('team.otherServer');
    }
    expect(deps.request).not.toHaveBeenCalled();
    await paste(code);
    await expect.poll(() => deps.kept).toHaveLength(1);
  });

  it('takes a host without encryption, outside an intranet, only once it was typed', async () => {
    const open = writeInvitation({ ...invitation, address: 'http://team.example.gov.cn:5984' });
    const { deps } = await draw();
    await userEvent.fill(page.getByRole('textbox', { name: '邀请码' }), open);
    await expect.element(page.getByText('连接没有加密', { exact: false })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '加入' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('team.insecure');
    expect(deps.request).not.toHaveBeenCalled();
    await userEvent.fill(page.getByRole('textbox', { name: '原样输入', exact: false }), 'team.example.gov.cn:5984');
    await userEvent.click(page.getByRole('button', { name: '加入' }));
    await expect.element(page.getByRole('article', { name: '政策研究组' }).getByText('连接没有加密', { exact: false })).toBeVisible();
  });

  it('warns when a code moves a team of this device to another server', async () => {
    await draw({ had: [{ ...invitation, address: 'https://old.example.gov.cn', id: team.id, name: team.name }] });
    await userEvent.fill(page.getByRole('textbox', { name: '邀请码' }), code);
    await expect.element(page.getByText('现在用的服务器是 old.example.gov.cn', { exact: false })).toBeVisible();
  });
});

describe('a team', () => {
  it.each<[SyncStatus, string]>([
    [{ state: 'syncing', failures: 0, pending: 0, progress: { phase: 'pull', documents: 1200, bytes: 3 * 1024 ** 2 } }, '正在同步：接收改动，已处理 1,200 项、3 MB'],
    [{ state: 'waiting', failures: 0, pending: 3 }, '3 篇待发送'],
    [{ state: 'stopped', failures: 1, pending: 0, code: 'team.credentials' }, '团队库不再接受你的钥匙'],
    [{ state: 'trying', failures: 1, pending: 0, code: 'team.unreachable', next: Date.UTC(2026, 10, 27) }, '连不上团队库'],
  ])('shows how its sync stands: %o', async (status, words) => {
    const { deps } = await draw({ had: [{ ...invitation, id: team.id, name: team.name }] });
    await expect.element(page.getByText('尚未同步')).toBeVisible();
    deps.note(team.id, status);
    await expect.element(page.getByText(words, { exact: false })).toBeVisible();
  });

  it('shows what came by itself, not an older answer that it overtook', async () => {
    const { promise, resolve } = Promise.withResolvers<SyncStatus>();
    const status = vi.fn(() => promise);
    const deps = teamsDeps({ had: [{ ...invitation, id: team.id, name: team.name }], status });
    const { teams } = teamsModel(deps);
    await expect.poll(() => status.mock.calls).toHaveLength(1);
    deps.note(team.id, { state: 'waiting', failures: 0, pending: 3 });
    resolve({ state: 'syncing', failures: 0, pending: 0 });
    await expect.poll(() => teams.value?.map(({ status: shown }) => shown?.state)).toEqual(['waiting']);
  });

  it('asks for its host again where that was taken back', async () => {
    const { deps } = await draw({ had: [{ ...invitation, id: team.id, name: team.name }] });
    await expect.element(page.getByText('尚未同步')).toBeVisible();
    deps.note(team.id, { state: 'stopped', failures: 0, pending: 0, code: 'permission.refused' });
    await userEvent.click(page.getByRole('button', { name: '允许访问并同步' }));
    expect(deps.request.mock.calls).toEqual([['https://team.example.gov.cn']]);
    expect(deps.sync.mock.calls).toEqual([[team.id]]);
  });
});
