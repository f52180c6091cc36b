/** An address as a URL, undefined when it does not parse. (`URL.canParse` and `URL.parse` are newer than Chrome 116.) */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** `scheme://host:port` of an address, undefined when it does not parse. */
export const originOf = (address: string): string | undefined => parseAddress(address)?.origin;
