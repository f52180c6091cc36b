// @ts-check
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../lib/root.mjs';

/**
 * Makes a team on the try-out server as the wizard does, and one invitation for each of its people.
 * @param {import('./serve.mjs').TeamStoreServer} store
 * @returns {Promise<{ name: string, role: string, code: string }[]>}
 */
export async function tryOutTeam({ url, admin, password }) {
  const { couchServer } = /** @type {{ module: typeof import('../../utils/team/couch-request') }} */ (await load('couch-request')).module;
  const { createTeam } = /** @type {{ module: typeof import('../../utils/team/admin-team') }} */ (await load('admin-team')).module;
  const { writeInvitation } = /** @type {{ module: typeof import('../../utils/team/invitation') }} */ (await load('invitation')).module;
  const server = couchServer({ address: url, user: admin, key: password });
  const db = 'team-try-out';
  const { team, issued } = await createTeam(server, 'tryOut', {
    db,
    name: '试用团队',
    people: [
      { name: '甲', role: 'owner' },
      { name: '乙', role: 'editor' },
      { name: '丙', role: 'reader' },
    ],
  });
  return issued.map(({ name, role, user, key }) => ({ name, role, code: writeInvitation({ address: url, db, user, key, team }) }));
}

/** A module of the extension, compiled. @param {string} name @returns {Promise<{ module: any }>} */
const load = (name) => runnerImport(join(ROOT, `utils/team/${name}.ts`));
