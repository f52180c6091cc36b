import { ensureBuild } from '../../scripts/lib/ensure-build.mjs';

/** Builds what the end-to-end tests drive: the shipped extension for both browsers, and the one that may reach the loopback hosts. */
export default async function setup(): Promise<void> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  for (const target of ['chrome', 'e2e', 'firefox'] as const) await ensureBuild(say, target);
}
