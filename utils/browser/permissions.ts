import { AppError } from '../article/app-error';
import { parseAddress } from '../article/parse-address';
import { browser } from './api';

/**
 * The pattern by which an address is asked for: never with a port, because Firefox takes such a pattern and matches nothing.
 * @throws {AppError} file.badAddress for anything but http and https
 */
export function originPattern(address: string): string {
  const url = parseAddress(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw new AppError('file.badAddress');
  return `${url.protocol}//${url.hostname}/*`;
}

/**
 * Asks for the host of an address. Call it first thing in the click: the browser wants the gesture. A popup is closed by
 * the prompt, and does not hear the answer.
 */
export const requestOrigin = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(address)] });

/** Whether a click on the toolbar button lets the background fetch what the tab shows; in Firefox it lets scripts run there, and no more. */
export const clickLetsFetch = (): boolean => !browser.runtime.getURL('').startsWith('moz-extension:');

/** Whether the host of an address was granted already. */
export const hasOrigin = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(address)] });

/**
 * Gives the host of an address back.
 * @returns false where it stays granted: by the manifest, or by the organisation, which no extension can take back
 */
export const giveBackOrigin = (address: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [originPattern(address)] }).catch(() => false);
