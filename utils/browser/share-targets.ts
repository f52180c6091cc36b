import { browser } from './api';

/** A key a site: where its clips went when somebody last chose. */
const PREFIX = 'target.';

/** Team that was last chosen for a site; `''` for none, undefined when nobody chose. */
export async function rememberedTarget(site: string): Promise<string | undefined> {
  return (await browser.storage.local.get(PREFIX + site))[PREFIX + site] as string | undefined;
}

export const rememberTarget = (site: string, team: string): Promise<void> => browser.storage.local.set({ [PREFIX + site]: team });
