// @ts-check
// Takes the pictures of the documents anew: `npm run pictures`, on a browser that shows Chinese.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';

const TAKEN = join(ROOT, '.artifacts', 'pictures');
const KEPT = join(ROOT, 'docs', 'pictures');
const NAMES = ['popup', 'popup-policy', 'panel-list', 'panel-search', 'panel-reader', 'library'].flatMap((name) => [`${name}-light.png`, `${name}-dark.png`]);

const { code } = await runTool('vitest', ['run', '--project', 'e2e', 'tests/e2e/chromium/pictures.test.ts'], { env: { JIANBAO_PICTURES: TAKEN } });
if (code === 0) {
  mkdirSync(KEPT, { recursive: true });
  for (const name of [...NAMES, 'portal.png']) copyFileSync(join(TAKEN, name), join(KEPT, name));
}
process.exitCode = code;
