import { browser } from './api';

/** A key a site: where its clips went when somebody last chose. */
const PREFIX = 'target.';

/** Team that was last chosen for a site; `''` for none, undefined when nobody chose. */
export async function rememberedTarget(site: string): Promise<string | undefined> {
  return (await browser.storage.local.get(PREFIX + site))[PREFIX + site] as string | undefined;
}

/** Forgets a team wherever it was chosen: it is asked for anew. */
export async function forgetTargets(team: string): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(stored).filter((key) => key.startsWith(PREFIX) && stored[key] === team));
}

export const rememberTarget = (site: string, team: string): Promise<void> => browser.storage.local.set({ [PREFIX + site]: team });
