// @ts-check
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensurePackages } from './lib/packages.mjs';
import { ROOT } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';
import { runScript, say } from './lib/setup.mjs';
import { SetupError } from './lib/setup-error.mjs';

const TARGETS = [['chrome'], ['firefox', '--mv3']];

await runScript(async () => {
  await ensurePackages(say);
  const folder = join(resolve(ROOT, process.env['JIANBAO_OUT'] ?? '.output'), 'packages');
  const work = mkdtempSync(join(tmpdir(), 'jianbao-package-'));
  try {
    for (const [browser = '', ...more] of TARGETS) {
      say(`Packing for ${browser} ...`);
      // Also from inside a test run, what is packed is what ships.
      const { code, output } = await runTool('wxt', ['zip', '-b', browser, ...more], { quiet: true, env: { JIANBAO_OUT: work, NODE_ENV: 'production', VITEST: '' } });
      if (code !== 0) throw new SetupError(`The package for ${browser} failed:\n${output}`);
    }
    // Edge takes what Chrome takes; its store wants a file of its own.
    for (const name of readdirSync(work).filter((file) => file.endsWith('-chrome.zip'))) copyFileSync(join(work, name), join(work, name.replace(/chrome\.zip$/, 'edge.zip')));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(work).filter((file) => file.endsWith('.zip')).toSorted()) {
      copyFileSync(join(work, name), join(folder, name));
      const sha = createHash('sha256').update(readFileSync(join(work, name))).digest('hex');
      console.log(`${sha}  ${join(folder, name)}`);
    }
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
