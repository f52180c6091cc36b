import { formatBytes } from './format-bytes';

const MB = 1024 * 1024;

/**
 * Sizes to choose from, smallest first, in words; the one that is set among them, wherever it came from.
 * @param sizes in MB
 * @param chosen in bytes; so are the values
 */
export const sizeOptions = (sizes: readonly number[], chosen: number): { value: string; text: string }[] =>
  [...new Set([...sizes.map((size) => size * MB), chosen])].sort((a, b) => a - b).map((size) => ({ value: String(size), text: formatBytes(size) }));
