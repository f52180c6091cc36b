// @ts-check
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Watches the memory of a process and all that it started: proportional set size, so that shared pages count once. Linux only;
 * elsewhere the answer is null.
 * @param {number} root its process id
 * @returns {{ stop(): { before: number, peak: number } | null }} bytes
 */
export function watchMemory(root) {
  const before = now(root);
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, now(root))), 200);
  return {
    stop() {
      clearInterval(timer);
      peak = Math.max(peak, now(root));
      return before === 0 ? null : { before, peak };
    },
  };
}

/** @param {number} root @returns {number} bytes, 0 when it cannot be told */
function now(root) {
  try {
    /** @type {Map<number, number[]>} */
    const children = new Map();
    for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
      const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
    const waiting = [root];
    let bytes = 0;
    for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
      bytes += 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
      waiting.push(...(children.get(pid) ?? []));
    }
    return bytes;
  } catch {
    return 0;
  }
}

/** A process may end while it is looked at. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
