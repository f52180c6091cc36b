import { resolve } from 'node:path';
import { runTool } from '../../scripts/lib/run.mjs';
import { ensureBuild } from '../../scripts/lib/ensure-build.mjs';

/** Builds what the end-to-end tests drive: the shipped extension for both browsers, and the one that may reach the loopback hosts. */
export default async function setup(): Promise<void> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  await ensureBuild(say);
  for (const more of [['--mode', 'e2e'], ['-b', 'firefox', '--mv3']]) {
    const { code, output } = await runTool('wxt', ['build', ...more], { quiet: true });
    if (code !== 0) throw new Error(`the build ${more.join(' ')} failed in ${resolve('.output')}:\n${output}`);
  }
}
