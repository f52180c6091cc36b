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
 * Asks for the host of an address. Call it first thing in the click: the browser wants the gesture; and not from the popup,
 * which the prompt closes.
 */
export const requestOrigin = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(address)] });

/** Whether the host of an address was granted already. */
export const hasOrigin = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(address)] });

/**
 * Gives the host of an address back.
 * @returns false where it stays granted: by the manifest, or by the organisation, which no extension can take back
 */
export const giveBackOrigin = (address: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [originPattern(address)] }).catch(() => false);
