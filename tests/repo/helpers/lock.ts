/** An entry of package-lock.json, as far as the rules look at it. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  inBundle?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}

/** What no locked package may have or lack. A package that came inside another has no checksum of its own. */
export function lockFaults(packages: readonly (readonly [string, LockedPackage])[]): string[] {
  return packages.flatMap(([path, item]) => [
    ...(item.resolved === undefined ? [] : [`${path}: resolved`]),
    ...(item.hasInstallScript ? [`${path}: install script`] : []),
    ...(item.integrity?.startsWith('sha512-') || item.inBundle || item.link ? [] : [`${path}: no checksum`]),
  ]);
}
