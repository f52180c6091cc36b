import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { teamPeople, type TeamPeopleDeps } from '../../../components/model/team-people';
import { PeopleList } from '../../../components/team/PeopleList';
import { NEW_TEAM } from '../../../utils/article/team-account';
import { ulid } from '../../../utils/article/ulid';
import type { Role } from '../../../utils/team/documents';
import { readInvitation, writeInvitation } from '../../../utils/team/invitation';
import { readPeopleList } from '../../../utils/team/read-people-list';
import { TeamError } from '../../../utils/team/team-error';
import { mount } from '../../helpers/mount';

const account = { ...NEW_TEAM, id: ulid(), name: '云溪政策组', address: 'https://team.example.gov.cn', db: 'team-yunxi', user: 'u-zhao22', key: 'k00123456789abcdefghjkmn' };
const KEY = 'k90123456789abcdefghjkmn';

/** The people as one of them sees them; with `refused`, the server lets nobody change a role. */
function draw({ as = 'owner', refused = false }: { as?: Role; refused?: boolean } = {}) {
  const people: { user: string; name: string; role: Role }[] = [
    { user: 'u-li2222', name: '李云', role: 'reader' },
    { user: 'u-zhao22', name: '赵所', role: as },
    { user: 'u-zhang2', name: '张明', role: as === 'owner' ? 'editor' : 'owner' },
  ];
  const deps = {
    account: () => Promise.resolve(account),
    load: vi.fn(() => Promise.resolve(people.map((person) => ({ ...person })))),
    changeRole: vi.fn((_: unknown, user: string, role: Role) =>
      refused ? Promise.reject(new TeamError('team.forbidden', 'no owner')) : Promise.resolve(void (people.find((person) => person.user === user)!.role = role)),
    ),
    remove: vi.fn((_: unknown, user: string) => Promise.resolve(void people.splice(people.findIndex((person) => person.user === user), 1))),
    reissue: vi.fn((_: unknown, { password }: { password: string }, { user, name, role }: { user: string; name: string; role: Role }) =>
      password === 'right' ? Promise.resolve({ user, name, role, key: KEY }) : Promise.reject(new TeamError('team.credentials', 'HTTP 401')),
    ),
    invite: vi.fn((_: unknown, __: unknown, invited: readonly { name: string; role: Role }[]) => Promise.resolve(invited.map((person) => ({ ...person, user: 'u-new222', key: KEY })))),
    writeInvitation,
    report: vi.fn(),
  } satisfies TeamPeopleDeps;
  const model = teamPeople(deps);
  void model.load();
  mount(<PeopleList model={model} readList={readPeopleList} />);
  return deps;
}

const rows = () => page.getByRole('list', { name: '成员' }).getByRole('listitem');

async function menu(name: string, item: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: `对${name}的其他操作` }));
  await userEvent.click(page.getByRole('menuitem', { name: item }));
}

describe('the people of a team', () => {
  it('stand there with their roles, owners first; the last owner can neither go nor be less', async () => {
    draw();
    await expect.element(rows().first()).toHaveTextContent('赵所');
    expect(rows().elements().map(({ textContent }) => /赵所|张明|李云/.exec(textContent)?.[0])).toEqual(['赵所', '张明', '李云']);
    await expect.element(page.getByText('唯一的所有者', { exact: false })).toBeVisible();
    expect(page.getByRole('combobox').elements().map((select) => select.getAttribute('aria-label'))).toEqual(['张明的角色', '李云的角色']);
    expect(page.getByRole('button', { name: '对赵所的其他操作' }).elements()).toEqual([]);
  });

  it('are for members to read, with the reason', async () => {
    draw({ as: 'editor' });
    await expect.element(page.getByText('成员和角色由所有者管理，你只能查看。')).toBeVisible();
    expect(page.getByRole('combobox').elements()).toEqual([]);
    expect(page.getByRole('button').elements()).toEqual([]);
  });

  it('get other roles from an owner, who may leave the last place once there is another', async () => {
    const { changeRole } = draw();
    await userEvent.selectOptions(page.getByRole('combobox', { name: '张明的角色' }), 'owner');
    await expect.element(page.getByRole('combobox', { name: '赵所的角色' })).toBeVisible();
    expect(changeRole.mock.calls.map(([, user, role]) => [user, role])).toEqual([['u-zhang2', 'owner']]);
  });

  it('are removed after a question', async () => {
    const { remove } = draw();
    await menu('李云', '移出团队');
    await userEvent.click(page.getByRole('button', { name: '取消' }));
    expect(remove).not.toHaveBeenCalled();
    await menu('李云', '移出团队');
    await expect.element(page.getByText('已同步到他设备上的剪报仍会留在那里', { exact: false })).toBeVisible();
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '移出团队' }));
    await expect.poll(() => rows().elements()).toHaveLength(2);
  });

  it('are removed also when that is asked while the list is being read anew', async () => {
    const { load, remove } = draw();
    await menu('李云', '移出团队');
    let read: () => void = () => undefined;
    load.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (read = resolve));
      return load();
    });
    // The dialog stands over the list; a role was chosen just before, by a key.
    document.querySelector<HTMLSelectElement>('[aria-label="张明的角色"]')!.value = 'reader';
    document.querySelector('[aria-label="张明的角色"]')!.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => load.mock.calls.length).toBe(2);
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '移出团队' }));
    expect(remove).not.toHaveBeenCalled();
    read();
    await expect.poll(() => rows().elements()).toHaveLength(2);
    expect(remove).toHaveBeenCalledOnce();
  });

  it('keep their roles when the server refuses, and that is said', async () => {
    draw({ refused: true });
    await userEvent.selectOptions(page.getByRole('combobox', { name: '张明的角色' }), 'owner');
    await expect.element(page.getByRole('alert')).toHaveTextContent('服务器拒绝了这项操作');
    await expect.element(page.getByRole('alert')).toHaveTextContent('team.forbidden');
    await expect.element(page.getByRole('combobox', { name: '张明的角色' })).toHaveValue('editor');
  });

  it('get a new code by the administrator, whose password is emptied whatever comes of it', async () => {
    const { reissue } = draw();
    await menu('张明', '重新签发邀请码');
    const act = page.getByRole('dialog').getByRole('button', { name: '重新签发邀请码' });
    await userEvent.fill(page.getByRole('textbox', { name: '服务器管理员账号' }), 'admin');
    for (const word of ['wrong', 'right']) {
      await userEvent.fill(page.getByLabelText('口令'), word);
      await userEvent.click(act);
      if (word === 'right') break;
      await expect.element(page.getByRole('alert')).toHaveTextContent('服务器不接受这个账号或口令');
      await expect.element(page.getByLabelText('口令')).toHaveValue('');
    }
    await expect.element(page.getByText('邀请码就是钥匙', { exact: false })).toBeVisible();
    const code = document.querySelector('dialog code')!.textContent;
    expect(readInvitation(code)).toEqual({ address: account.address, db: account.db, user: 'u-zhang2', key: KEY, team: { id: account.id, name: account.name } });
    expect(reissue).toHaveBeenCalledTimes(2);
    await userEvent.click(page.getByRole('button', { name: '完成' }));
    expect(document.body.innerHTML).not.toContain('jianbao1-');
  });

  it('have a key revoked without a code for anybody', async () => {
    draw();
    await menu('李云', '撤销钥匙');
    await userEvent.fill(page.getByRole('textbox', { name: '服务器管理员账号' }), 'admin');
    await userEvent.fill(page.getByLabelText('口令'), 'right');
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '撤销钥匙' }));
    await expect.element(page.getByText('已撤销李云的钥匙。')).toBeVisible();
    expect(document.body.innerHTML).not.toContain('jianbao1-');
  });

  it('are invited, but nobody twice', async () => {
    const { invite } = draw();
    await userEvent.click(page.getByRole('button', { name: '邀请成员' }));
    const list = page.getByRole('textbox', { name: '成员名单' });
    await userEvent.fill(page.getByRole('textbox', { name: '服务器管理员账号' }), 'admin');
    await userEvent.fill(page.getByLabelText('口令'), 'right');
    await userEvent.fill(list, '张明');
    await expect.element(page.getByRole('alert')).toHaveTextContent('已在团队中');
    await expect.element(page.getByRole('button', { name: '建立账号' })).toBeDisabled();
    await userEvent.fill(list, '王一，读者');
    await userEvent.click(page.getByRole('button', { name: '建立账号' }));
    await expect.element(page.getByRole('list', { name: '邀请码' })).toBeVisible();
    expect(invite.mock.calls.map(([, , people]) => people.map(({ name, role }) => [name, role]))).toEqual([[['王一', 'reader']]]);
  });
});
