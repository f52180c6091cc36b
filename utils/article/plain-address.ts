/** An address without user name and password, in its normal form; what is no address stays as it is. */
export function plainAddress(address: string): string {
  try {
    const url = new URL(address);
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return address;
  }
}
