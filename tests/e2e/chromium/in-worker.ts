import type { Page } from 'puppeteer-core';
import type { Installed } from './harness';

/**
 * Runs a function in the extension's background worker, awake for it, with what it answers as JSON. By a session of its own:
 * the driver's own wait for a worker's context can miss it, and then never ends, where the extension was loaded anew.
 */
export async function inWorker<A extends string, T>(installed: Installed, ownPage: Page, run: (given: A) => T | Promise<T>, given?: A): Promise<T> {
  // Any message wakes it; one that nobody knows does nothing else. Asleep it is no target at all.
  await ownPage.evaluate(() => chrome.runtime.sendMessage({ name: 'wake' }).then(() => undefined, () => undefined));
  const target = await installed.browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(installed.origin));
  const session = await target.createCDPSession();
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${run.toString()})(${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}
