import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '../../scripts/lib/ensure-build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder for the profiles of browsers, gone after the run. */
    profiles: string;
  }
}

/** Builds what the end-to-end tests drive: the shipped extension for both browsers, and the one that may reach the loopback hosts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  for (const target of ['chrome', 'e2e', 'firefox'] as const) await ensureBuild(say, target);
  const profiles = await mkdtemp(join(tmpdir(), 'jianbao-e2e-'));
  project.provide('profiles', profiles);
  // A browser that ends with its process may still write.
  return () => rm(profiles, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
