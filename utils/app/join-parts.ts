import { withPages } from '../article/verdict-of';
import type { PagePart, PartFile } from '../article/capture-details';
import type { Completeness, RemovedBlock, Tally } from '../article/draft';

/** An article out of its pages, numbered anew; `parts` are what went into it, in the same numbers, without what its files hold. */
export type JoinedArticle = PagePart & { parts: PagePart[] };

/**
 * Puts the pages of a split article together, in their order. Files are numbered through; one whose address comes again has the same number.
 * @param found how many pages the article has
 */
export function joinParts(parts: readonly PagePart[], found: number): JoinedArticle {
  const files: PartFile[] = [];
  const joined = parts.map((part) => {
    const numbers = new Map<number, number>();
    for (const file of part.files) {
      // Of an image inside the page only the type is left of the address.
      const twin = /^https?:/i.test(file.url) ? files.find(({ url, role }) => url === file.url && role === file.role) : undefined;
      numbers.set(file.n, twin?.n ?? files.length);
      if (!twin) files.push({ ...file, n: files.length });
      else if (file.was !== undefined) twin.was ??= file.was;
    }
    const own = [...new Set(part.files.map(({ n }) => numbers.get(n)!))];
    return { ...part, html: renumbered(part.html, numbers), own };
  });
  const removed: RemovedBlock[] = [];
  let before = 0;
  for (const { removed: blocks, text } of joined) {
    removed.push(...blocks.map((block) => (block.at === undefined ? block : { ...block, at: block.at + before })));
    before += text.replace(/\s/g, '').length;
  }
  return {
    html: joined.map(({ html }) => html).join(''),
    text: joined.map(({ text }) => text).join('\n'),
    files,
    removed,
    completeness: withPages(summed(joined.map(({ completeness }) => completeness)), { found, kept: parts.length }),
    parts: joined.map(({ own, ...part }) => ({ ...part, files: own.map((n) => noted(files[n]!)) })),
  };
}

/** `was` tells of the capture before; the content of an image inside the page lies with the joined article's own files. */
const noted = ({ was: _, ...file }: PartFile): PartFile => ({ ...file, url: file.url.replace(/^(data:[^;,]*)[\s\S]*/i, '$1') });

/** Our own writer escapes < and > in text and values: whatever stands between them is a tag. */
const renumbered = (html: string, numbers: ReadonlyMap<number, number>): string =>
  html.replace(/<[^<>]*>/g, (tag) => tag.replace(/ data-file="(\d+)"/, (whole, n: string) => (numbers.has(Number(n)) ? ` data-file="${numbers.get(Number(n))}"` : whole)));

function summed(all: readonly Completeness[]): Completeness {
  const sum = (kind: 'text' | 'tables' | 'images' | 'attachments'): Tally => all.reduce((total, each) => ({ found: total.found + each[kind].found, kept: total.kept + each[kind].kept }), { found: 0, kept: 0 });
  return {
    text: sum('text'),
    tables: sum('tables'),
    images: sum('images'),
    attachments: sum('attachments'),
    firstKept: all.every(({ firstKept }) => firstKept),
    lastKept: all.every(({ lastKept }) => lastKept),
    verdict: 'whole',
  };
}
