import { browser } from './api';

/** What the organisation has set for this browser by policy; empty where there is no policy, or the browser knows none. */
export async function managedSettings(): Promise<Record<string, unknown>> {
  // Firefox refuses while no policy names the extension; some browsers have no such storage at all.
  const area = (browser.storage as { managed?: typeof browser.storage.managed }).managed;
  return (await area?.get(null).catch(() => undefined)) ?? {};
}
