import { afterEach, expect, it, vi } from 'vitest';
import { serveTeamStore, type TeamStoreServer } from '../../scripts/team-store/serve.mjs';
import { ulid } from '../../utils/article/ulid';
import { isObject } from '../../utils/article/shape';
import { changeRole, loadPeople, loadSecurity, removePerson } from '../../utils/team/admin-people';
import { createTeam, findTeam, invite, type Invited } from '../../utils/team/admin-team';
import { couchServer } from '../../utils/team/couch-request';
import { listPeople } from '../../utils/team/list-people';
import { readMembership } from '../../utils/team/membership';

const DB = 'team-again';
const PEOPLE: Invited[] = [
  { name: '赵所', role: 'owner' },
  { name: '张明', role: 'editor' },
  { name: 'li.yun', role: 'reader', account: 'li.yun' },
];

let store: TeamStoreServer;
afterEach(() => store.close());

async function start() {
  store = await serveTeamStore();
  return couchServer({ address: store.url, user: store.admin, key: store.password });
}

const accountsOf = async (admin: Awaited<ReturnType<typeof start>>): Promise<string[]> => {
  const answer = await admin.demand('_users/_all_docs');
  const rows = isObject(answer) && Array.isArray(answer['rows']) ? (answer['rows'] as { id: string }[]) : [];
  return rows.map(({ id }) => id).filter((id) => id.startsWith('org.couchdb.user:')).map((id) => id.slice('org.couchdb.user:'.length)).sort();
};

/** Every request that making a team sends to change something, one after another. */
const CHANGES = 8;

it.each([false, true].flatMap((after) => Array.from({ length: CHANGES }, (_, n) => [n, after] as const)))(
  'broken off at change %i (answer lost: %s), it is finished by the next, and nothing is there twice',
  async (n, after) => {
    const admin = await start();
    let left = n;
    store.faults.cut(({ method }) => method === 'PUT' && left-- === 0, { after });
    const id = ulid();
    const make = () => createTeam(admin, 'tryOut', { db: DB, name: '云溪组', people: PEOPLE, id });
    await expect(make()).rejects.toMatchObject({ code: 'team.unreachable' });
    const { team, issued } = await make();
    expect(team).toEqual({ id, name: '云溪组' });
    const users = issued.map(({ user }) => user).sort();
    expect(await accountsOf(admin)).toEqual(users);
    expect(Object.keys((await loadPeople(admin, DB)).people).sort()).toEqual(users);
    expect([...(await loadSecurity(admin, DB)).members.names].sort()).toEqual(users);
    for (const { user, key, role } of issued) expect(await readMembership(couchServer({ address: store.url, user, key }), DB, user)).toMatchObject({ role, team });
  },
);

it('a request that the browser itself sent twice changes nothing', async () => {
  const admin = await start();
  const sent = new Set<string>();
  const twice = couchServer({
    address: store.url,
    user: store.admin,
    key: store.password,
    async fetch(url, init) {
      if (init.method === 'PUT' && !sent.has(url)) await (await fetch(url, init)).text();
      sent.add(url);
      return fetch(url, init);
    },
  });
  const { team, issued } = await createTeam(twice, 'tryOut', { db: DB, name: '云溪组', people: PEOPLE });
  expect(await accountsOf(admin)).toEqual(issued.map(({ user }) => user).sort());
  for (const { user, key, role } of issued) expect(await readMembership(couchServer({ address: store.url, user, key }), DB, user)).toMatchObject({ role, team });
});

it('counts the changes rightly', async () => {
  const admin = await start();
  await createTeam(admin, 'tryOut', { db: DB, name: '云溪组', people: PEOPLE });
  expect(store.log.filter(({ method }) => method === 'PUT')).toHaveLength(CHANGES);
});

it('another team under the name is not touched, unless that is said', async () => {
  const admin = await start();
  expect(await findTeam(admin, DB)).toBe('free');
  const first = await createTeam(admin, 'tryOut', { db: DB, name: '云溪组', people: PEOPLE });
  expect(await findTeam(admin, DB)).toEqual(first.team);
  const [owner, zhang, li] = first.issued;
  const mine = couchServer({ address: store.url, user: zhang!.user, key: zhang!.key });
  await expect(createTeam(admin, 'tryOut', { db: DB, name: '别的组', people: PEOPLE, id: ulid() })).rejects.toMatchObject({ code: 'team.nameTaken' });
  expect(await readMembership(mine, DB, zhang!.user)).toMatchObject({ role: 'editor' });
  const again = await createTeam(admin, 'tryOut', { db: DB, name: '别的组', people: PEOPLE.slice(0, 2), over: true });
  expect(again.team).toEqual(first.team);
  expect(again.issued.map(({ user }) => user)).toEqual([owner!.user, zhang!.user]);
  await expect(readMembership(mine, DB, zhang!.user)).rejects.toMatchObject({ code: 'team.credentials' });
  expect(await readMembership(couchServer({ address: store.url, user: li!.user, key: li!.key }), DB, li!.user)).toMatchObject({ role: 'reader' });
});

it('an account that somebody else has is not taken from him', async () => {
  const admin = await start();
  const other = await createTeam(admin, 'tryOut', { db: 'team-other', name: '别的组', people: PEOPLE });
  const { issued } = await createTeam(admin, 'tryOut', { db: DB, name: '云溪组', people: [...PEOPLE, { name: 'admin', role: 'editor', account: store.admin }] });
  expect(other.issued[2]!.user).toBe('li.yun');
  expect(issued.slice(2).map(({ user }) => user)).toEqual([expect.stringMatching(/^u-/), expect.stringMatching(/^u-/)]);
  expect(await readMembership(couchServer({ address: store.url, user: 'li.yun', key: other.issued[2]!.key }), 'team-other', 'li.yun')).toMatchObject({ role: 'reader' });
});

it('the last owner stays; who was removed gets his account back with a new key', async () => {
  const admin = await start();
  const { issued } = await createTeam(admin, 'tryOut', { db: DB, name: '云溪组', people: PEOPLE });
  const [owner, zhang] = issued;
  const server = couchServer({ address: store.url, user: owner!.user, key: owner!.key });
  const before = await loadSecurity(server, DB);
  await expect(changeRole(server, DB, owner!.user, owner!.user, 'editor')).rejects.toMatchObject({ code: 'team.lastOwner' });
  await expect(removePerson(server, DB, owner!.user)).rejects.toMatchObject({ code: 'team.lastOwner' });
  expect(await loadSecurity(server, DB)).toEqual(before);
  await removePerson(server, DB, zhang!.user);
  expect((await listPeople(server, DB)).map(({ name }) => name).sort()).toEqual(['li.yun', '赵所']);
  const told = vi.fn();
  const [back] = await invite(admin, 'tryOut', { db: DB, people: [{ name: '张明', role: 'reader' }], by: owner!.user, told });
  expect(told.mock.calls).toEqual([[1]]);
  expect(back).toMatchObject({ user: zhang!.user, role: 'reader' });
  expect(await readMembership(couchServer({ address: store.url, user: back!.user, key: back!.key }), DB, back!.user)).toMatchObject({ role: 'reader' });
});
