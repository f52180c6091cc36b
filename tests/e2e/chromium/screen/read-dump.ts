import type { Point } from './screen';

/** Reads an X window dump of version 7 with 32 bits a pixel, as Xvfb writes it: a header of 32-bit numbers, a name, colours, then rows. */
export function readDump(dump: Buffer): { width: number; height: number; find(rgb: number): Point | undefined } {
  const header = (place: number): number => dump.readUInt32BE(place * 4);
  const [size, width, height, rowBytes, colours] = [header(0), header(4), header(5), header(12), header(19)];
  const start = size + colours * 12;
  return {
    width,
    height,
    find(rgb) {
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) if ((dump.readUInt32LE(start + y * rowBytes + x * 4) & 0xffffff) === rgb) return { x, y };
      }
      return undefined;
    },
  };
}
