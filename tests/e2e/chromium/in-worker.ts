import type { CDPSession, Page, Target } from 'puppeteer-core';
import type { Installed } from './harness';

/**
 * Runs a function in the extension's background worker, awake for it, with what it answers as JSON. By a session of its own:
 * the driver's own wait for a worker's context can miss it, and then never ends, where the extension was loaded anew.
 */
export async function inWorker<A extends string, T>(installed: Installed, ownPage: Page, run: (given: A) => T | Promise<T>, given?: A): Promise<T> {
  // Any message wakes it; one that nobody knows does nothing else. Asleep it is no target at all.
  await ownPage.evaluate(() => chrome.runtime.sendMessage({ name: 'wake' }).then(() => undefined, () => undefined));
  const session = await answering(installed);
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

/** A line to the worker that lives: one that ended while the extension was loaded anew may still be listed, and answers nothing. */
export async function answering({ browser, origin }: Installed): Promise<CDPSession> {
  const isWorker = (one: Target): boolean => one.type() === 'service_worker' && one.url().startsWith(origin);
  await browser.waitForTarget(isWorker);
  return Promise.any(
    browser.targets().filter(isWorker).map(async (target) => {
      const session = await target.createCDPSession();
      await session.send('Runtime.evaluate', { expression: '0' });
      return session;
    }),
  );
}
