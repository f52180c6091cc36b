// @ts-check
import { hasDisplay } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runScript, say } from './lib/setup.mjs';

await runScript(async () => {
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { servePortal } = await import('./sample-portal/serve.mjs');
  const { openTryOut, PORT } = await import('./team-store/try-out.mjs');
  // What the team store leaves unhandled is told, and does not end the process.
  process.on('unhandledRejection', (reason) => say(`team store: ${reason instanceof Error ? reason.message : String(reason)}`));
  const portal = await servePortal();
  const team = await openTryOut({ port: PORT }).catch(() => openTryOut({ port: 0 }));
  const options = { executablePath, extension, url: portal.url };
  try {
    say(teamText(team));
    if (hasDisplay()) {
      const { showWindow } = await import('./lib/show-window.mjs');
      if (await showWindow(options, say)) return 0;
    }
    const { walkThrough } = await import('./lib/walk-through.mjs');
    await walkThrough(options, say);
    const { status } = await fetch(`${team.store.url}/_up`);
    console.log(`Team store to try: ${team.store.url} answers ${status}, with ${team.people.length} invitations. Joining asks for a permission that only a person can give: it needs a window.`);
    return 0;
  } finally {
    await team.close();
    await portal.close();
  }
});

/** @param {Awaited<ReturnType<typeof import('./team-store/try-out.mjs').openTryOut>>} team */
function teamText({ store: { url, admin, password }, people: [first] }) {
  return [
    `A team store to try is up for as long as this runs, on this machine only: ${url}`,
    `  administrator: ${admin} ${password}`,
    `  invitation for ${first?.name} (${first?.role}), for the settings, 团队 (Teams): ${first?.code}`,
  ].join('\n');
}
