import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '../../../scripts/lib/ensure-build.mjs';
import { ROOT } from '../helpers/files';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the builds under test, that of the packages, and what `npm run package` printed; or why there are none. */
    builds: { chrome: string; firefox: string; e2e: string; packages: string; printed: string } | { failed: string };
  }
}

const run = promisify(execFile);

/** Builds the extension for both browsers, unless that is done, and packs it anew for the stores: for every test that looks at what ships. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const out = await mkdtemp(join(tmpdir(), 'jianbao-repo-'));
  try {
    const { stdout } = await run(process.execPath, [join(ROOT, 'scripts/package.mjs')], { cwd: ROOT, env: { ...process.env, JIANBAO_OUT: out, NO_COLOR: '1' } });
    const say = (text: string): void => void process.stderr.write(`${text}\n`);
    project.provide('builds', {
      chrome: await ensureBuild(say, 'chrome'),
      firefox: await ensureBuild(say, 'firefox'),
      e2e: await ensureBuild(say, 'e2e'),
      packages: join(out, 'packages'),
      printed: stdout,
    });
  } catch (error) {
    // The tests that need a build say so one by one; the others still run.
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string };
    project.provide('builds', { failed: [message, stdout, stderr].join('\n').slice(0, 4000) });
  }
  return () => rm(out, { recursive: true, force: true });
}
