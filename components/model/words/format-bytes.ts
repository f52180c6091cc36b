import { formatNumber } from './format-number';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** 86 KB; one decimal from megabytes on. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${formatNumber(power < 2 ? Math.round(value) : Math.round(value * 10) / 10)} ${UNITS[power]}`;
}
