import { i18n } from '../../utils/browser/i18n';
import { clipMarkdown } from '../../utils/export/clip-markdown';
import { clipText } from '../../utils/export/clip-text';
import type { ExportedClip } from '../../utils/export/exported-clip';
import { sourceLine } from '../../utils/export/source-line';

/** The forms in which a clip can be copied: what the menu says, and the text it gives. */
export const COPY_FORMS: readonly { id: string; name: () => string; make: (clip: ExportedClip) => string }[] = [
  { id: 'text', name: () => i18n.t('copy.text'), make: (clip) => clipText(clip) },
  { id: 'markdown', name: () => i18n.t('copy.markdown'), make: (clip) => clipMarkdown(clip) },
  { id: 'withSource', name: () => i18n.t('copy.withSource'), make: (clip) => clipText(clip, { source: true }) },
  { id: 'source', name: () => i18n.t('copy.source'), make: sourceLine },
];
