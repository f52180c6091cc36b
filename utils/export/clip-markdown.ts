import { FIELD_NAMES } from '../article/field';
import { sanitise } from '../sanitise/sanitise';
import type { ExportedClip } from './exported-clip';
import { destination, escapeInline } from './markdown/escape';
import { htmlToMarkdown } from './markdown/html-to-markdown';
import { sourceLine } from './source-line';

/**
 * A clip as Markdown: its fields in a YAML block in front (names as in utils/article/field, values as JSON, which YAML
 * reads), the title as heading, the body with links and images by their original addresses; with `source` its source
 * line at the end. Needs a DOM.
 */
export function clipMarkdown(clip: ExportedClip, { source = false } = {}): string {
  const { fields, files } = clip;
  const front: [string, unknown][] = [
    ...FIELD_NAMES.map((name): [string, unknown] => [name, fields[name]?.value]),
    ['url', clip.url],
    ['capturedAt', clip.at],
    ['tags', clip.tags.length > 0 ? clip.tags : undefined],
    ['note', clip.note ?? undefined],
  ];
  const block = front.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const address = new Map(files.map(({ n, url }) => [String(n), url]));
  const body = htmlToMarkdown(sanitise(clip.html), {
    addressOf: (image) => {
      const url = address.get(image.getAttribute('data-file') ?? '');
      return url && /^https?:/i.test(url) ? url : undefined;
    },
  });
  const line = (text: string | undefined) => escapeInline(text ?? '').trim();
  return `${[
    `---\n${block.join('\n')}\n---`,
    line(fields.kicker?.value),
    fields.title ? `# ${line(fields.title.value)}` : '',
    line(fields.subtitle?.value),
    body,
    source ? reference(clip) : '',
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** The address as a link of its own: escapes would become part of it. */
function reference(clip: ExportedClip): string {
  const line = sourceLine(clip);
  return `${escapeInline(line.slice(0, line.length - clip.url.length))}<${destination(clip.url).replace(/^<|>$/g, '')}>`;
}
