import { AppError } from '../article/app-error';
import { parseAddress } from '../article/parse-address';

/** Where a team store is. */
export interface TeamAddress {
  /** Scheme, host, port and path, without a slash at the end. */
  address: string;
  host: string;
  /** What is sent can be read on the way: to be said for as long as the team is kept. */
  exposed: boolean;
}

/** Names and numbers of this device (RFC 6761, RFC 1122, RFC 4291). */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
/** Addresses of an intranet (RFC 1918, RFC 4193), and names without a dot, which only an intranet resolves. */
const INTRANET = /^(10(\.\d+){3}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|192\.168(\.\d+){2}|\[f[cd][0-9a-f]{2}:[0-9a-f:.]+\]|[a-z0-9_-]*[a-z_-][a-z0-9_-]*)$/;

/**
 * Reads an address as typed. Without encryption keys and clips travel readable: that is taken for this device, for an intranet,
 * and for a host that was typed once more in full.
 * @param confirmed host as typed once more, with its port where it has one
 * @throws {AppError} `team.badAddress`, `team.insecure`
 */
export function teamAddress(text: string, confirmed?: string): TeamAddress {
  const url = parseAddress(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') throw new AppError('team.badAddress');
  const { hostname, host } = url;
  const exposed = url.protocol === 'http:' && !LOOPBACK.test(hostname);
  if (exposed && !INTRANET.test(hostname) && confirmed?.trim().toLowerCase() !== host) throw new AppError('team.insecure');
  return { address: url.origin + url.pathname.replace(/\/+$/, ''), host, exposed };
}
