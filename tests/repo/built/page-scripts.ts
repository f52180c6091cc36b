import { posix } from 'node:path';
import { importsOf } from '../helpers/imports';

/**
 * Scripts that a built page loads: those its HTML names and, from them, every import; `late` are reached by `import()` or
 * as workers only.
 * @param read text of a built file by its path
 */
export function scriptsOfPage(page: string, read: (path: string) => string): { eager: string[]; late: string[] } {
  const html = read(page);
  const named = [...html.matchAll(/<(script|link)\b[^>]*>/gi)].flatMap(([tag]) => {
    const address = /\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    return address?.endsWith('.js') ? [from(page, address)] : [];
  });
  const eager = new Set<string>();
  const late = new Set<string>();
  const waiting = named.map((path) => ({ path, set: eager }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, set } = next;
    if (eager.has(path) || set.has(path)) continue;
    set.add(path);
    if (set === eager) late.delete(path);
    for (const item of importsOf(path, read(path)))
      if (item.specifier.endsWith('.js')) waiting.push({ path: from(path, item.specifier), set: item.eager ? set : late });
  }
  return { eager: [...eager], late: [...late] };
}

const from = (path: string, address: string): string =>
  address.startsWith('/') ? posix.normalize(address.slice(1)) : posix.join(posix.dirname(path), address);
