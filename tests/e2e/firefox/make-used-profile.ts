import { mkdir } from 'node:fs/promises';
import { quitFirefox, startFirefox } from './start-firefox';

/** A profile as a first start leaves it, without any extension: made once for a run, as a first start takes twice as long as the next. */
export async function makeUsedProfile(profile: string): Promise<void> {
  await mkdir(profile);
  const running = await startFirefox(profile, {});
  await running.marionette.send('WebDriver:NewSession', {});
  await quitFirefox(running);
}
