// @ts-check
import { ensurePackages } from './lib/packages.mjs';
import { SetupError } from './lib/setup-error.mjs';
import { runScript, say } from './lib/setup.mjs';

/** Beside CouchDB's own 5984; `TEAM_STORE_PORT` takes another. */
const PORT = 5985;

/** A server to try a team with, on this machine alone, until Ctrl+C: prints its administrator and one invitation for each role. */
await runScript(async () => {
  await ensurePackages(say);
  // What the backend leaves unhandled is told, and does not end the process.
  process.on('unhandledRejection', (reason) => say(`team store: ${reason instanceof Error ? reason.message : String(reason)}`));
  const { serveTeamStore } = await import('./team-store/serve.mjs');
  const { tryOutTeam } = await import('./team-store/try-out-team.mjs');
  const port = Number(process.env['TEAM_STORE_PORT'] ?? PORT);
  const store = await serveTeamStore({ port }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? new SetupError(`Port ${port} is taken: TEAM_STORE_PORT names another.`) : error;
  });
  console.log(`Team store to try, on this machine only; it forgets everything when it ends.\nadmin: ${store.url}  ${store.admin}  ${store.password}`);
  for (const { name, role, code } of await tryOutTeam(store)) console.log(`\ninvitation for ${name} (${role}):\n${code}`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await store.close();
  return 0;
});
