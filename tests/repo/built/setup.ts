import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '../../../scripts/lib/ensure-build.mjs';
import { ROOT } from '../helpers/files';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the builds under test, and the zip for the Chrome store; or why there are none. */
    builds: { chrome: string; firefox: string; e2e: string; zip: string } | { failed: string };
  }
}

const run = promisify(execFile);

/** Builds the extension for both browsers, unless that is done, and packs it anew for the Chrome store: for every test that looks at what ships. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const out = await mkdtemp(join(tmpdir(), 'jianbao-repo-'));
  const { VITEST: _vitest, ...env } = process.env;
  try {
    await run(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], {
      cwd: ROOT,
      env: { ...env, NODE_ENV: 'production', JIANBAO_OUT: out, NO_COLOR: '1' },
    });
    const zip = (await readdir(out)).find((name) => name.endsWith('-chrome.zip'));
    if (!zip) throw new Error('wxt zip made no chrome zip');
    const say = (text: string): void => void process.stderr.write(`${text}\n`);
    project.provide('builds', { chrome: join(out, 'chrome-mv3'), firefox: await ensureBuild(say, 'firefox'), e2e: await ensureBuild(say, 'e2e'), zip: join(out, zip) });
  } catch (error) {
    // The tests that need a build say so one by one; the others still run.
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string };
    project.provide('builds', { failed: [message, stdout, stderr].join('\n').slice(0, 4000) });
  }
  return () => rm(out, { recursive: true, force: true });
}
