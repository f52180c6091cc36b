/** What a Markdown page refers to, outside its code blocks. */
export interface References {
  /** Targets of links and pictures, as written. */
  links: string[];
  /** Contents of code spans. */
  spans: string[];
  /** Anchors that its headings make, as GitHub makes them. */
  anchors: string[];
  /** Names of npm scripts that it tells people to run, code blocks included. */
  scripts: string[];
  /** Cells of its table rows. */
  rows: string[][];
}

export function referencesOf(markdown: string): References {
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '');
  const linked = prose.replace(/`[^`\n]*`/g, '');
  const seen = new Map<string, number>();
  return {
    links: [
      ...[...linked.matchAll(/\]\(\s*<?([^)\s>]+)/g)].map((match) => match[1]!),
      ...[...linked.matchAll(/^\s*\[[^\]]+\]:\s*(\S+)/gm)].map((match) => match[1]!),
      ...[...linked.matchAll(/<(?:img|source|a)\b[^>]*?\b(?:src|srcset|href)="([^"\s]+)/g)].map((match) => match[1]!),
    ],
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!),
    anchors: [...prose.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((match) => {
      const slug = slugOf(match[1]!);
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}-${times}`;
    }),
    scripts: [...markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test))\b/g)].map((match) => match[1] ?? match[2]!),
    rows: prose.split('\n').filter((line) => /^\s*\|.*\|\s*$/.test(line)).map((line) => line.trim().slice(1, -1).split('|').map((cell) => cell.trim())),
  };
}

const slugOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
