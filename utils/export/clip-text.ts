import type { ExportedClip } from './exported-clip';
import { sourceLine } from './source-line';

/**
 * A clip as plain text: kicker, title, subtitle, a blank line, the body as it was issued; with `source` its source line
 * after another blank line.
 */
export function clipText(clip: Pick<ExportedClip, 'fields' | 'url' | 'at' | 'text'>, { source = false } = {}): string {
  const { kicker, title, subtitle } = clip.fields;
  const head = [kicker, title, subtitle].map((field) => field?.value).filter(Boolean).join('\n');
  return `${[head, clip.text, source ? sourceLine(clip) : ''].filter(Boolean).join('\n\n')}\n`;
}
