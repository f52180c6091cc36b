import type { Page } from 'puppeteer-core';
import { serveTeamStore, type TeamStoreServer } from '../../../../scripts/team-store/serve.mjs';
import { NEW_TEAM, type TeamAccount } from '../../../../utils/article/team-account';
import { createTeam } from '../../../../utils/team/admin-team';
import { couchServer } from '../../../../utils/team/couch-request';
import type { Role } from '../../../../utils/team/documents';
import { GRANTED, type Installed, launch, openOwnPage } from '../harness';

export const TEAM_DB = 'team-yunxi';

/** A team on a server of its own, and what each of its people joins with. */
export interface TestTeam {
  server: TeamStoreServer;
  accounts: TeamAccount[];
}

/** A fresh team, with all requests written down. */
export async function testTeam(roles: readonly Role[] = ['owner', 'editor'], intake: TeamAccount['intake'] = { kind: 'all' }): Promise<TestTeam> {
  const server = await serveTeamStore({ keepBodies: true });
  const admin = couchServer({ address: server.url, user: server.admin, key: server.password });
  const people = roles.map((role, i) => ({ name: `成员${i + 1}`, role }));
  const { team, issued } = await createTeam(admin, 'tryOut', { db: TEAM_DB, name: '云溪政策组', people });
  const accounts = issued.map(({ user, key }): TeamAccount => ({ ...NEW_TEAM, id: team.id, name: team.name, address: server.url, db: TEAM_DB, user, key, intake }));
  return { server, accounts };
}

/** A browser of one member: `library` is a page of ours that stays open and watches. */
export interface Member {
  installed: Installed;
  library: Page;
}

/** A browser that is a member already, as one is after joining on the options page. */
export async function member(account: TeamAccount, profile?: string): Promise<Member> {
  const installed = await launch({ build: GRANTED, screen: '1600x1200', ...(profile !== undefined && { profile }) });
  const options = await openOwnPage(installed, 'options.html');
  await options.evaluate(async (given) => chrome.storage.local.set({ [`team.${given.id}`]: given }), account);
  await options.close();
  return { installed, library: await openOwnPage(installed, 'library.html') };
}

/** Has the background sync, as the button does, and resolves when the run is over; with how it came out. */
export const syncNow = ({ library }: Member, team: string): Promise<{ state: string; code?: string; pending: number }> =>
  library.evaluate(async (id) => {
    const answer = (await chrome.runtime.sendMessage({ name: 'team.sync', request: { team: id, asked: true } })) as { ok: boolean };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return (await chrome.storage.session.get(`sync.${id}`))[`sync.${id}`] as { state: string; code?: string; pending: number };
  }, team);

/** When the first held edit may leave (milliseconds since 1970); with `after`, only once that is later, else 0. Runs in a page of ours, sent as text. */
export async function earliestRelease(after = 0): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('jianbao'));
  try {
    const edits = await done<{ holdUntil: number }[]>(db.transaction('edits').objectStore('edits').getAll());
    const first = Math.min(...edits.map(({ holdUntil }) => holdUntil));
    return first > after ? first : 0;
  } finally {
    db.close();
  }
}
