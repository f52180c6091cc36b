// @ts-check
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../lib/root.mjs';
import { timeBrowserPull } from './sync/browser-member.mjs';
import { bundleEngine } from './sync/bundle-engine.mjs';

/** @typedef {import('./sync/engine-member.mjs').Timings} Timings */
/** @typedef {{ clips: number, server: string, engineBytes: number, load: number[], engine: Timings, pouch: Timings, browser?: import('./sync/browser-member.mjs').BrowserTiming }} SyncTiming */

/**
 * Times the sync of a team beside PouchDB 9, which replicates the same documents to the same server. Client and server are processes of their own, both clients keep
 * what they have in memory; the engine is the one that ships, built and minified.
 * @param {{ clips: number, rounds: number, browser?: { executablePath: string, extension: string } | undefined }} options with `browser` the first pull in a real one as well
 * @returns {Promise<SyncTiming>}
 */
export async function timeSync({ clips, rounds, browser: given }) {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-engine-'));
  const before = loadavg()[0] ?? 0;
  const server = fork(join(ROOT, 'scripts/bench/sync/server.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    const { path, gzip } = await bundleEngine(folder);
    const { url, admin, password } = /** @type {{ url: string, admin: string, password: string }} */ (await message(server));
    const { kind, team, teams, person, close } = await twoTeams(url, admin, password);
    const options = { url, clips, rounds, engine: path, db: teams[0], other: teams[1], ...person, standIn: process.env['TEAM_STORE_URL'] === undefined };
    const engine = /** @type {Timings} */ (await member('engine', options));
    const browser = given && (await timeBrowserPull({ ...given, url, db: teams[0] ?? '', team, ...person }));
    const pouch = /** @type {Timings} */ (await member('pouch', options));
    await close();
    return { clips, server: kind, engineBytes: gzip, load: [before, loadavg()[0] ?? 0], engine, pouch, ...(browser && { browser }) };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {'engine' | 'pouch'} name @param {object} options */
function member(name, options) {
  return message(fork(join(ROOT, `scripts/bench/sync/${name}-member.mjs`), [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--max-old-space-size=8000'] }));
}

/** The first thing that a process says. @param {import('node:child_process').ChildProcess} child @returns {Promise<unknown>} */
function message(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`A part of the bench ended with ${code}`)));
  });
}

/**
 * Two databases with the same member, the second for PouchDB to write to.
 * @param {string} address @param {string} admin @param {string} password
 */
async function twoTeams(address, admin, password) {
  const { couchServer } = /** @type {typeof import('../../utils/team/couch-request')} */ (await load('couch-request'));
  const { createTeam } = /** @type {typeof import('../../utils/team/admin-team')} */ (await load('admin-team'));
  const { checkServer } = /** @type {typeof import('../../utils/team/admin-check')} */ (await load('admin-check'));
  const { deleteAccount } = /** @type {typeof import('../../utils/team/admin-accounts')} */ (await load('admin-accounts'));
  const { loadSecurity, saveSecurity } = /** @type {typeof import('../../utils/team/admin-people')} */ (await load('admin-people'));
  const { withRole } = /** @type {typeof import('../../utils/team/security')} */ (await load('security'));
  const server = couchServer({ address, user: admin, key: password });
  const { kind, version } = await checkServer(server);
  const teams = /** @type {const} */ (['a', 'b']).map((name) => `team-bench-${Date.now().toString(36)}-${name}`);
  const made = [];
  for (const db of teams) made.push(await createTeam(server, kind, { db, name: '测速', people: [{ name: '甲', role: 'owner' }] }));
  const accounts = made.flatMap(({ issued }) => issued);
  const { user, key } = /** @type {import('../../utils/team/admin-team').Issued} */ (accounts[0]);
  await saveSecurity(server, teams[1] ?? '', withRole(await loadSecurity(server, teams[1] ?? ''), user, 'owner'));
  return {
    kind: kind === 'couchdb' ? `CouchDB ${version}` : 'the stand-in',
    team: made[0]?.team.id ?? '',
    teams,
    person: { user, key },
    async close() {
      for (const db of teams) await server.demand(db, { method: 'DELETE' });
      for (const account of accounts) await deleteAccount(server, account.user);
    },
  };
}

/** A module of the extension, compiled. @param {string} name @returns {Promise<unknown>} */
const load = async (name) => (await runnerImport(join(ROOT, `utils/team/${name}.ts`))).module;
