import type { browser } from './api';

type Connect = typeof browser.runtime.connect;

/**
 * Opens a port to the background by the browser's own name for it, which is the same in all and needs no promise: what is injected into a
 * page and asks for nothing else goes without the polyfill.
 * @throws when the extension was removed or updated
 */
export function connect(name: string): ReturnType<Connect> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { connect: Connect } } };
  return chrome.runtime.connect({ name });
}
