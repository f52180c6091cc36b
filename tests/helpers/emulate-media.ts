import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';

const set = (features: Record<string, string>): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, given: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });

/** Has the page see these features of the medium until the test is over. */
export async function emulateMedia(features: Record<string, string>): Promise<void> {
  onTestFinished(async () => void (await set({})));
  await set(features);
}

export const HIGH_CONTRAST = { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' };
