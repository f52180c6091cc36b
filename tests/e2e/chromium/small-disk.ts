import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that can be filled to the last block. */
export interface SmallDisk {
  readonly path: string;
  /** Takes all but about `left` bytes, and what a browser gives back there, until {@link free}. */
  fill(left?: number): void;
  free(): void;
  unmount(): void;
}

/** Milliseconds after which what was given back is taken again. */
const TAKEN_AGAIN = 10;

/** A file system in memory; undefined where nobody may mount one. */
export function mountSmallDisk(): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'jianbao-disk-'));
  const filler = join(path, 'filler');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const room = (): number => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  };
  let again: ReturnType<typeof setInterval> | undefined;
  /** A browser that cleans up its profile makes room on a full disk. */
  const takeAgain = (left: number): void => {
    const more = room() - left;
    if (more <= 0) return;
    try {
      appendFileSync(filler, Buffer.alloc(more));
    } catch {
      // The browser was faster.
    }
  };
  return {
    path,
    fill: (left = 0) => {
      const spare = join(path, 'spare');
      writeFileSync(spare, Buffer.alloc(left));
      for (let size = 8 << 20; size >= 1; size >>= 1) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // Full for a piece of that size: the next one is smaller.
        }
      }
      rmSync(spare);
      if (room() > left + 65_536) throw new Error('the disk did not fill up');
      clearInterval(again);
      again = setInterval(takeAgain, TAKEN_AGAIN, left);
    },
    free: () => {
      clearInterval(again);
      rmSync(filler, { force: true });
    },
    unmount: () => {
      clearInterval(again);
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}
