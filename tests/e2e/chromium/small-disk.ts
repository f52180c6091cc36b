import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that can be filled to the last block. */
export interface SmallDisk {
  readonly path: string;
  /** Takes all but about `left` bytes. */
  fill(left?: number): void;
  free(): void;
  unmount(): void;
}

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
      const { bavail, bsize } = statfsSync(path);
      if (bavail * bsize > left + 65_536) throw new Error('the disk did not fill up');
    },
    free: () => rmSync(filler, { force: true }),
    unmount: () => {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}
