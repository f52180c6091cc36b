import type { Line } from '../lines/line';

/** A row of a list: mostly a link, and to another page. */
export const isRow = ({ chars, linkChars, files, links }: Line): boolean =>
  chars >= 6 && linkChars * 2 >= chars && files.length === 0 && links.some((link) => !/^\s*#/.test(link.getAttribute('href') ?? '#'));
