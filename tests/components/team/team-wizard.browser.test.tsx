import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TeamWizard } from '../../../components/team/TeamWizard';
import { ulid } from '../../../utils/article/ulid';
import { readInvitation } from '../../../utils/team/invitation';
import { readPeopleList } from '../../../utils/team/read-people-list';
import { suggestDatabase } from '../../../utils/team/suggest-database';
import { isTeamDatabase } from '../../../utils/team/team-database';
import { TeamError } from '../../../utils/team/team-error';
import { mount } from '../../helpers/mount';
import { wizardWith } from './wizard-deps';

const box = (name: string) => page.getByRole('textbox', { name });
const password = () => page.getByLabelText('口令');

function draw(change: Parameters<typeof wizardWith>[0] = {}) {
  const made = wizardWith(change);
  mount(<TeamWizard model={made.model} suggest={suggestDatabase} isDatabase={isTeamDatabase} readList={readPeopleList} />);
  return made;
}

async function check({ address = 'https://team.example.gov.cn', word = 'right' } = {}): Promise<void> {
  await userEvent.fill(box('服务器地址'), address);
  await userEvent.fill(box('服务器管理员账号'), 'admin');
  await userEvent.fill(password(), word);
  await userEvent.click(page.getByRole('button', { name: '检查服务器' }));
}

async function name(): Promise<void> {
  await userEvent.fill(box('团队名称'), '云溪政策组');
  await userEvent.fill(box('你的姓名'), '赵所');
  await userEvent.click(page.getByRole('button', { name: '下一步' }));
}

const create = (): Promise<void> => userEvent.click(page.getByRole('button', { name: '建立团队库' }));

describe('the wizard of a team', () => {
  it('asks for the host in the click, makes the team, joins, and shows each invitation once', async () => {
    const { deps, kept, create: made, model } = draw();
    await check();
    expect(deps.request.mock.calls).toEqual([['https://team.example.gov.cn']]);
    await expect.element(page.getByText('已连上 team.example.gov.cn（CouchDB 3.5.0）')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '团队' })).toHaveFocus();
    await name();
    await userEvent.fill(box('成员名单'), '张明\n李云，读者');
    await expect.element(page.getByText('共 2 人')).toBeVisible();
    await create();
    await expect.element(page.getByText('邀请码就是钥匙', { exact: false })).toBeVisible();
    expect(made.mock.calls.map(([kind, { db, people }]) => [kind, db, people.map(({ name, role }) => `${name} ${role}`)])).toEqual([['couchdb', suggestDatabase('云溪政策组'), ['赵所 owner', '张明 editor', '李云 reader']]]);
    expect(kept).toMatchObject([{ name: '云溪政策组', address: 'https://team.example.gov.cn', user: 'u-000000', key: expect.stringMatching(/^k0/) }]);
    const codes = page.getByRole('list', { name: '邀请码' }).getByRole('listitem');
    expect(codes.elements().map((row) => readInvitation(row.querySelector('code')!.textContent)).map(({ user, team }) => [user, team.name])).toEqual([
      ['u-000001', '云溪政策组'],
      ['u-000002', '云溪政策组'],
    ]);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(page.getByRole('button', { name: '复制张明的邀请码' }));
    await userEvent.click(page.getByRole('button', { name: '全部复制为表格' }));
    const [[one], [all]] = copied.mock.calls as [[string], [string]];
    expect(all.split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([
      ['姓名', '角色', '账号'],
      ['张明', '编辑', 'u-000001'],
      ['李云', '读者', 'u-000002'],
    ]);
    expect(all).toContain(one);
    await userEvent.click(page.getByRole('button', { name: '完成' }));
    expect(model.codes.value).toEqual([]);
    expect(document.body.innerHTML).not.toContain('jianbao1-');
  });

  it('empties the field of the password when it was used, right or wrong, and says what is wrong', async () => {
    const { deps } = draw();
    await check({ word: 'wrong' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('服务器不接受这个账号或口令');
    await expect.element(page.getByRole('alert')).toHaveTextContent('team.credentials');
    await expect.element(password()).toHaveValue('');
    expect(deps.report).not.toHaveBeenCalled();
    await userEvent.fill(password(), 'right');
    await userEvent.click(page.getByRole('button', { name: '检查服务器' }));
    await userEvent.click(page.getByRole('button', { name: '上一步' }));
    await expect.element(password()).toHaveValue('');
    await expect.element(box('服务器地址')).toHaveValue('https://team.example.gov.cn');
  });

  it('takes a host without encryption, outside an intranet, only once it was typed, and warns for as long as it lasts', async () => {
    const { deps } = draw();
    await check({ address: 'http://team.example.gov.cn:5984' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('team.insecure');
    expect(deps.request).not.toHaveBeenCalled();
    await userEvent.fill(box('该地址没有加密'), 'team.example.gov.cn:5984');
    await userEvent.fill(password(), 'right');
    await userEvent.click(page.getByRole('button', { name: '检查服务器' }));
    await expect.element(box('团队名称')).toBeVisible();
    await expect.element(page.getByText('连接没有加密', { exact: false })).toBeVisible();
  });

  it('asks nobody where the browser was not allowed to', async () => {
    draw({ request: () => Promise.resolve(false) });
    await check();
    await expect.element(page.getByRole('alert')).toHaveTextContent('浏览器未获准访问这台服务器');
    await expect.element(box('服务器地址')).toBeVisible();
  });

  it('names each bad line of the list, and makes nothing until it is mended', async () => {
    const { create: made } = draw();
    await check();
    await name();
    await userEvent.fill(box('成员名单'), '张明\n李云，组长\n张明\n赵所');
    const problems = page.getByRole('alert');
    await expect.element(problems).toHaveTextContent('第 2 行“李云，组长”：不认识的角色');
    await expect.element(problems).toHaveTextContent('第 3 行“张明”：与第 1 行重复');
    await expect.element(problems).toHaveTextContent('第 4 行“赵所”：已在团队中');
    await expect.element(page.getByRole('button', { name: '建立团队库' })).toBeDisabled();
    expect(made).not.toHaveBeenCalled();
  });

  it('is pressed again after a failure, and goes on with the same team', async () => {
    let left = 1;
    const { create: made, deps, kept } = draw({
      membership: () => (left-- > 0 ? Promise.reject(new TeamError('team.server', 'HTTP 503')) : Promise.resolve({ team: { id: ulid(), name: '' }, role: 'owner', rules: 1 })),
    });
    await check();
    await name();
    await create();
    await expect.element(page.getByRole('alert')).toHaveTextContent('已完成的部分不会重复');
    expect(kept).toEqual([]);
    expect(deps.report).toHaveBeenCalledOnce();
    await create();
    await expect.element(page.getByText('团队库已经建好', { exact: false })).toBeVisible();
    expect(made.mock.calls.map(([, { id }]) => id)).toEqual([expect.any(String), made.mock.calls[0]![1].id]);
    expect(kept).toHaveLength(1);
  });

  it('goes on with a team that is there only when that is said', async () => {
    const there = { id: ulid(), name: '云溪老组' };
    const { create: made } = draw({ hold: { find: () => Promise.resolve(there) } });
    await check();
    await name();
    await expect.element(page.getByRole('alert')).toHaveTextContent('服务器上已有团队“云溪老组”');
    await userEvent.click(page.getByRole('button', { name: '接着用这个团队' }));
    await expect.element(page.getByText('原来的钥匙随即失效', { exact: false })).toBeVisible();
    await create();
    await expect.element(page.getByText('团队库已经建好', { exact: false })).toBeVisible();
    expect(made.mock.calls[0]![1]).toMatchObject({ over: true, db: suggestDatabase('云溪政策组') });
  });

  it('shows what the organisation has preset, not to be changed', async () => {
    draw({ preset: { address: 'https://store.example.gov.cn', name: '云溪政策组', database: 'team-yunxi' } });
    await expect.element(box('服务器地址')).toHaveValue('https://store.example.gov.cn');
    await expect.element(box('服务器地址')).toHaveAttribute('readonly');
    await userEvent.fill(box('服务器管理员账号'), 'admin');
    await userEvent.fill(password(), 'right');
    await userEvent.click(page.getByRole('button', { name: '检查服务器' }));
    for (const [field, value] of [['团队名称', '云溪政策组'], ['库名', 'team-yunxi']] as const) {
      await expect.element(box(field)).toHaveValue(value);
      await expect.element(box(field)).toHaveAttribute('readonly');
    }
  });
});
