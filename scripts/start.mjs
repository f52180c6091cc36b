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
  const portal = await servePortal();
  const options = { executablePath, extension, url: portal.url };
  try {
    if (hasDisplay()) {
      const { showWindow } = await import('./lib/show-window.mjs');
      if (await showWindow(options, say)) return 0;
    }
    const { walkThrough } = await import('./lib/walk-through.mjs');
    await walkThrough(options, say);
    return 0;
  } finally {
    await portal.close();
  }
});
