import { browser } from './api';
import { version } from './version';

/** One line for whoever looks into an error: version of Jianbao, browser, platform. */
export async function machine(): Promise<string> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  const named = [...navigator.userAgent.matchAll(/\b(?:Chrome|HeadlessChrome|Edg|Firefox)\/[\d.]+/gu)].map(([name]) => name);
  return `Jianbao ${version()} · ${named.join(' ')} · ${os} ${arch}`;
}
