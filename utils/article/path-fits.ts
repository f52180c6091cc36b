/**
 * Whether a path (`/zwgk/202611/t1.html`, without query) fits a pattern: `*` stands for any characters but `/`, `**` for any.
 * Table by table and not by a regular expression, whose time a made-up pattern could drive up.
 */
export function pathFits(pattern: string, path: string): boolean {
  // reached[i]: the pattern so far fits the first i characters.
  const chars = path.split('');
  let reached = [true, ...chars.map(() => false)];
  for (const sign of pattern.match(/\*\*|[\s\S]/g) ?? []) {
    const next: boolean[] = [sign.startsWith('*') && reached[0]!];
    for (let i = 0; i < chars.length; i++) {
      if (sign === '**') next.push(next[i]! || reached[i + 1]!);
      else if (sign === '*') next.push(reached[i + 1]! || (next[i]! && chars[i] !== '/'));
      else next.push(reached[i]! && chars[i] === sign);
    }
    reached = next;
  }
  return reached[chars.length]!;
}
