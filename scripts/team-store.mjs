// @ts-check
import { join } from 'node:path';
import { ensurePackages } from './lib/packages.mjs';
import { ROOT } from './lib/root.mjs';
import { SetupError } from './lib/setup-error.mjs';
import { runScript, say } from './lib/setup.mjs';

/** A server to try a team with, on this machine alone, until Ctrl+C: prints its administrator and one invitation for each role. */
await runScript(async () => {
  await ensurePackages(say);
  // What the backend leaves unhandled is told, and does not end the process.
  process.on('unhandledRejection', (reason) => say(`team store: ${reason instanceof Error ? reason.message : String(reason)}`));
  const { openTryOut, PORT } = await import('./team-store/try-out.mjs');
  const port = Number(process.env['TEAM_STORE_PORT'] ?? PORT);
  const { store, people, close } = await openTryOut({ port, folder: join(ROOT, '.team-store') }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? new SetupError(`Port ${port} is taken: TEAM_STORE_PORT names another.`) : error;
  });
  console.log(`Team store to try, on this machine only. It works in memory; Ctrl+C writes all of it to .team-store, where the next one finds it. Delete that folder to begin anew.\nadmin: ${store.url}  ${store.admin}  ${store.password}`);
  for (const { name, role, code } of people) console.log(`\ninvitation for ${name} (${role}):\n${code}`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await close();
  return 0;
});
