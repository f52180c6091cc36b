import { likeness, tidyText } from '../dom/tidy-text';
import type { Page } from '../lines/line';
import type { dateFields } from './date-fields';
import type { Found } from './found';
import type { peopleOfByline } from './head-lines';

/** What reads a value elsewhere; handed in, so that a script of its own need not bring it again. */
export interface FounderReaders {
  dateFields: typeof dateFields;
  peopleOfByline: typeof peopleOfByline;
}

/** Shorter titles stand on many a page. */
const SHORTEST = 4;

/**
 * `<!--enpproperty <title>…</title><introtitle>…</introtitle><date>…</date>/enpproperty-->`: what the CMS of Founder (方正翔宇) notes of an article,
 * in digital newspapers and portals. Only a comment whose title this page shows is of this page; lines above and below the title are told where they
 * are shown.
 */
export function readFounderComment(page: Page, { dateFields, peopleOfByline }: FounderReaders): Found[] {
  const shown = (text: string) => page.lines.find((line) => line.linkChars === 0 && likeness(line.text) === likeness(text));
  const comments = page.root.ownerDocument.createTreeWalker(page.root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const { data } = comments.currentNode as Comment;
    if (!/^\s*enpproperty/.test(data)) continue;
    const valueOf = (name: string): string => tidyText(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(data)?.[1]!.replace(/<[^>]*>|&\w+;/g, ' ') ?? '');
    const title = valueOf('title');
    if (title.length < SHORTEST || (!shown(title) && !likeness(page.title).includes(likeness(title)))) continue;
    const people = peopleOfByline(valueOf('author'));
    const found: Found[] = [{ field: 'title', value: title, origin: 'markup', confidence: 0.8 }, ...dateFields(valueOf('date'), 'markup', 0.78)];
    if (people.length > 0) found.push({ field: 'authors', value: people, origin: 'markup', confidence: people.every((name) => page.lines.some(({ text }) => text.includes(name))) ? 0.78 : 0.6 });
    for (const [field, name] of [['kicker', 'introtitle'], ['subtitle', 'subtitle']] as const) {
      const value = valueOf(name);
      const line = value === '' ? undefined : shown(value);
      if (line) found.push({ field, value: line.text, origin: 'markup', confidence: 0.8, line: line.index });
    }
    return found;
  }
  return [];
}
