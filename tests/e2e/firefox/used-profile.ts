import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A profile for one browser that was started once before. */
export async function usedProfile(): Promise<string> {
  const { profiles, usedFirefox } = inject('browsers');
  const profile = await mkdtemp(join(profiles, 'firefox-'));
  await cp(usedFirefox, profile, { recursive: true });
  return profile;
}
