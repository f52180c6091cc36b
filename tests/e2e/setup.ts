import { resolve } from 'node:path';
import { runTool } from '../../scripts/lib/run.mjs';
import { ensureBuild } from '../../scripts/lib/ensure-build.mjs';

/** Builds what the end-to-end tests drive: the shipped extension, and the one that may reach the loopback hosts. */
export default async function setup(): Promise<void> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  await ensureBuild(say);
  const { code, output } = await runTool('wxt', ['build', '--mode', 'e2e'], { quiet: true });
  if (code !== 0) throw new Error(`the test build failed in ${resolve('.output')}:\n${output}`);
}
