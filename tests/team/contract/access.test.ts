import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount, deleteAccount, reissueKey } from '../../../utils/team/admin-accounts';
import { checkServer } from '../../../utils/team/admin-check';
import { changePeople, changeRole, loadPeople, loadSecurity, removePerson, saveSecurity } from '../../../utils/team/admin-people';
import { createTeam, invite } from '../../../utils/team/admin-team';
import { couchServer } from '../../../utils/team/couch-request';
import { PEOPLE_ID } from '../../../utils/team/documents';
import { readMembership } from '../../../utils/team/membership';
import { RULES_ID, RULES_VERSION } from '../../../utils/team/team-rules';
import { withRole } from '../../../utils/team/security';
import { upgradeRules } from '../../../utils/team/upgrade-rules';
import type { Outgoing, TeamStore, Written } from '../../../utils/team/team-store';
import { MADE_CAPTURE, madeClip } from '../helpers/made-documents';
import { newBlob, newCapture, newClip } from './documents';
import { codeOf, type MadeTeam, makeTeam, openTarget, SET_UP, type Target } from './target';

let target: Target;
let made: MadeTeam;
let [owner, editor, second, reader, outsider]: TeamStore[] = [];
const extra: string[] = [];

beforeAll(async () => {
  target = await openTarget();
  made = await makeTeam(target);
  [owner, editor, second, reader, outsider] = (['owner', 'editor', 'second', 'reader', 'outsider'] as const).map((who, i) => made.as(made.person[who], i));
}, SET_UP);
afterAll(async () => {
  await made.close();
  for (const user of extra) await deleteAccount(target.admin, user);
  await target.close();
}, SET_UP);

/** `held`, `accepted` (a cluster with a dead node), `conflict`, or the rule that refused it. */
async function tryWrite(store: TeamStore, doc: Outgoing): Promise<string> {
  const [row] = await store.write([doc]);
  return row?.kind === 'refused' ? row.reason : row?.kind === 'accepted' ? 'held' : String(row?.kind);
}
async function put(store: TeamStore, doc: Outgoing): Promise<string> {
  const [row] = await store.write([doc]);
  return (row as Written & { rev: string }).rev;
}
const user = (who: keyof MadeTeam['person']): string => made.person[who].user;
const changed = (by: string, title: string, given: Parameters<typeof madeClip>[1] = {}): object => madeClip(by, { f: { ...madeClip(by).f, title: { v: title, t: 9, e: `e9~${by}` } }, ...given });

describe('who may do what', () => {
  it('a reader reads and does not write', async () => {
    const clip = newClip(user('editor'));
    const rev = await put(editor!, clip);
    expect((await reader!.read([clip.id]))[0]?.winner.rev).toBe(rev);
    expect(await tryWrite(reader!, newClip(user('reader')))).toBe('role');
    expect(await tryWrite(reader!, { ...clip, rev, body: changed(user('reader'), '改', { createdBy: user('editor') }) })).toBe('role');
    expect(await tryWrite(reader!, await newBlob(user('reader')))).toBe('role');
  });

  it('an editor changes what others shared, in his own name alone', async () => {
    const clip = newClip(user('editor'));
    const rev = await put(editor!, clip);
    expect(await tryWrite(second!, { ...clip, rev, body: changed(user('editor'), '改') })).toBe('author');
    expect(await tryWrite(second!, { ...clip, rev, body: changed(user('second'), '改', { createdBy: user('second') }) })).toBe('createdBy');
    expect(await tryWrite(second!, { ...clip, rev, body: changed(user('second'), '改', { createdBy: user('editor') }) })).toBe('held');
    expect(await tryWrite(editor!, newClip(user('second')))).toBe('author');
    expect(await tryWrite(editor!, newClip(user('editor'), { createdBy: user('second') }))).toBe('createdBy');
    expect(await tryWrite(editor!, { ...newCapture(user('second')) })).toBe('author');
  });

  it('nothing goes away by an editor, but for a branch that was merged; an owner purges', async () => {
    const clip = newClip(user('editor'));
    const rev = await put(editor!, clip);
    expect(await tryWrite(editor!, { id: clip.id, rev, deleted: true, body: {} })).toBe('delete');
    expect(await tryWrite(editor!, { id: clip.id, rev, deleted: true, body: { by: user('editor') } })).toBe('delete');
    expect(await tryWrite(editor!, { id: clip.id, rev, deleted: true, body: { by: user('second'), mergedInto: rev } })).toBe('delete');
    expect(await tryWrite(owner!, { id: clip.id, rev, deleted: true, body: { by: user('owner') } })).toBe('held');
    const merged = newClip(user('editor'));
    const mergedRev = await put(editor!, merged);
    expect(await tryWrite(editor!, { id: merged.id, rev: mergedRev, deleted: true, body: { by: user('editor'), mergedInto: mergedRev } })).toBe('held');
  });

  it('kept versions and cells stay, but for an owner', async () => {
    const by = user('editor');
    const lost = [{ field: 'title', v: '旧', t: 3, e: 'e3~x', by }];
    const clip: Outgoing = newClip(by, { lost });
    const rev = await put(editor!, clip);
    expect(await tryWrite(editor!, { ...clip, rev, body: changed(by, '新') })).toBe('lost shrinks');
    expect(await tryWrite(editor!, { ...clip, rev, body: madeClip(by, { lost, f: { capture: { v: MADE_CAPTURE, t: 0, e: 'e0' } } }) })).toBe('cells back');
    const next = await put(editor!, { ...clip, rev, body: changed(by, '新', { lost: [...lost, { ...lost[0]!, e: 'e4~x' }] }) });
    expect(await tryWrite(editor!, { ...clip, rev: next, body: madeClip(by, { lost }) })).toBe('cells back');
    expect(await tryWrite(owner!, { ...clip, rev: next, body: madeClip(user('owner'), { createdBy: by }) })).toBe('held');
  });

  it('only an owner says who the people are, changes the rules, and who is in', async () => {
    const people = { type: 'people', schema: 1, by: user('editor'), people: { [user('editor')]: { name: '乙', role: 'owner' } } };
    expect(await tryWrite(editor!, { id: PEOPLE_ID, rev: (await loadPeople(made.server(made.person.editor), made.db)).rev!, body: people })).toBe('role');
    const server = made.server(made.person.editor);
    const rules = (await server.demand(`${made.db}/${RULES_ID}`)) as Record<string, unknown>;
    expect(rules).toMatchObject({ version: RULES_VERSION, team: made.team });
    expect((await server.ask(`${made.db}/${RULES_ID}`, { method: 'PUT', body: { ...rules, validate_doc_update: 'function () {}' } })).status).toBe(403);
    const security = await loadSecurity(server, made.db);
    expect(await codeOf(saveSecurity(server, made.db, withRole(security, user('editor'), 'owner')))).toBe('team.forbidden');
    expect(await loadSecurity(server, made.db)).toEqual(security);
    await changePeople(made.server(made.person.owner), made.db, user('owner'), (known) => ({ ...known, [user('reader')]: { name: '新名', role: 'reader' } }));
    expect((await loadPeople(server, made.db)).people).toMatchObject({ [user('reader')]: { name: '新名' }, [user('owner')]: { role: 'owner' } });
    await upgradeRules(made.server(made.person.owner), made.db);
    expect(((await server.demand(`${made.db}/${RULES_ID}`)) as { _rev: string })._rev).toBe(rules['_rev']);
  });

  it('rules of an older version are written anew by an owner alone, and hold from then on', async () => {
    const path = `${made.db}/${RULES_ID}`;
    const { _rev, ...ours } = (await target.admin.demand(path)) as Record<string, unknown>;
    await target.admin.demand(path, { method: 'PUT', body: { ...ours, _rev, version: RULES_VERSION - 1, validate_doc_update: 'function () {}' } });
    const forged = newClip(user('second'));
    expect(await codeOf(upgradeRules(made.server(made.person.editor), made.db))).toBe('team.forbidden');
    await upgradeRules(made.server(made.person.owner), made.db);
    expect(await target.admin.demand(path)).toMatchObject(ours);
    expect(await tryWrite(editor!, forged)).toBe('author');
  });

  it('an outsider is told so, whatever he asks', async () => {
    const clip = newClip(user('editor'));
    await put(editor!, clip);
    const asked = [outsider!.changes('0', { limit: 5 }), outsider!.changes('0', { limit: 5, wait: 200 }), outsider!.read([clip.id]), outsider!.known([clip.id]), outsider!.write([newClip(user('outsider'))]), outsider!.contents([clip.id])];
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'team.forbidden'));
    expect(await outsider!.session()).toMatchObject({ user: user('outsider') });
    expect(await codeOf(readMembership(made.server(made.person.outsider), made.db, user('outsider')))).toBe('team.forbidden');
  });

  it('a wrong key is told from a team that is not there', async () => {
    const wrong = made.as({ user: user('editor'), key: 'not-the-key' });
    const asked = [wrong.session(), wrong.changes('0', { limit: 5 }), wrong.read(['clip:x']), wrong.write([newClip(user('editor'))])];
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'team.credentials'));
    const gone = { ...made, db: 'team-that-is-not-there' };
    expect(await codeOf(target.admin.demand(`${gone.db}/_all_docs`))).toBe('team.missing');
  });
});

describe('people come, change and go', () => {
  it('each is what the wizard made of him', async () => {
    const roles = (['owner', 'editor', 'reader'] as const).map(async (who) => [(await readMembership(made.server(made.person[who]), made.db, user(who))).role, who]);
    for (const [role, who] of await Promise.all(roles)) expect(role).toBe(who);
    expect((await loadPeople(made.server(made.person.reader), made.db)).people).toMatchObject({ [user('second')]: { name: 'editor', role: 'editor' } });
    expect(await codeOf(readMembership(made.server(made.person.reader), made.db, user('editor')))).toBe('team.credentials');
  });

  it('the server’s administrator makes teams, and is never a member', async () => {
    expect(await checkServer(target.admin)).toMatchObject({ kind: target.kind });
    expect(await codeOf(checkServer(made.server(made.person.owner)))).toBe('team.forbidden');
    expect(await codeOf(readMembership(target.admin, made.db, target.adminAccount.user))).toContain('team.adminAccount');
    expect(await codeOf(createTeam(target.admin, target.kind, { db: made.db, name: '又一个', people: [{ name: '甲', role: 'owner' }] }))).toContain('team.nameTaken');
    expect(await codeOf(createTeam(made.server(made.person.owner), target.kind, { db: `${made.db}-2`, name: '又一个', people: [{ name: '甲', role: 'owner' }] }))).not.toBe('done');
  });

  it('an owner gives another role, and it counts at once', async () => {
    const [late] = await invite(target.admin, target.kind, { db: made.db, people: [{ name: '丁', role: 'reader' }], by: user('owner') });
    extra.push(late!.user);
    const store = made.as(late!);
    expect(await tryWrite(store, newClip(late!.user))).toBe('role');
    const server = made.server(made.person.owner);
    await changeRole(server, made.db, user('owner'), late!.user, 'editor');
    await expect.poll(() => tryWrite(store, newClip(late!.user))).toBe('held');
    await changeRole(server, made.db, user('owner'), late!.user, 'reader');
    await expect.poll(() => tryWrite(store, newClip(late!.user))).toBe('role');
    expect((await loadPeople(server, made.db)).people[late!.user]).toEqual({ name: '丁', role: 'reader' });
    await removePerson(server, made.db, late!.user);
    await expect.poll(() => codeOf(store.changes('0', { limit: 1 }))).toBe('team.forbidden');
    expect(await codeOf(store.write([newClip(late!.user)]))).toBe('team.forbidden');
  });

  it('a key that was made anew ends the old one; an account that was deleted is refused', async () => {
    const [late] = await invite(target.admin, target.kind, { db: made.db, people: [{ name: '戊', role: 'editor' }], by: user('owner') });
    extra.push(late!.user);
    expect(await tryWrite(made.as(late!), newClip(late!.user))).toBe('held');
    const key = await reissueKey(target.admin, late!.user);
    expect(key).not.toBe(late!.key);
    await expect.poll(() => codeOf(made.as(late!).session())).toBe('team.credentials');
    expect(await tryWrite(made.as({ ...late!, key }), newClip(late!.user))).toBe('held');
    await deleteAccount(target.admin, late!.user);
    await expect.poll(() => codeOf(made.as({ ...late!, key }).changes('0', { limit: 1 }))).toBe('team.credentials');
    await deleteAccount(target.admin, late!.user);
  });

  it('accounts are the administrator’s alone', async () => {
    const server = made.server(made.person.owner);
    expect(await codeOf(createAccount(server, []))).toMatch(/^team\.(forbidden|credentials)$/);
    expect(await codeOf(reissueKey(server, user('reader')))).not.toBe('done');
    const nobody = couchServer({ address: target.nodes[0]!, user: '', key: '' });
    expect(await codeOf(createAccount(nobody, []))).toBe('team.credentials');
  });
});
