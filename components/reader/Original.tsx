import type { OriginalState } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { TeamParts } from '../model/team-parts';
import { formatBytes } from '../model/words/format-bytes';
import { Button } from '../ui/Button';
import styles from './CaptureParts.module.css';
import { FetchPart } from './FetchPart';
import { kept } from './kept';
import { saveFile } from './save-file';

export interface OriginalProps {
  part: 'serialised' | 'received';
  state: OriginalState;
  parts: TeamParts;
  /** Of the file that it is saved as. */
  name: string;
  inTeam: boolean;
  /** Says it when the work fails. */
  attempt: (work: Promise<unknown>) => void;
}

/** One form of the original page: kept here and to be saved, to be fetched from the team, or why it was not kept. It is never opened: a stored page would be of our own origin. */
export function Original({ part, state, parts, name, inTeam, attempt }: OriginalProps) {
  const what = i18n.t(part === 'serialised' ? 'reader.serialised' : 'reader.received');
  const here = 'sha' in state ? parts.here.value?.has(state.sha) : undefined;
  const save = (sha: string): void => attempt(kept(parts.bytes(sha)).then((blob) => saveFile(blob, `${name || what}.html`)));
  return (
    <>
      <dt>{what}</dt>
      <dd class={styles['form']}>
        <span>
          {'sha' in state
            ? i18n.t(here === false ? 'reader.originalElsewhere' : 'reader.originalKept', [formatBytes(state.length)])
            : i18n.t('reader.originalMissing', [i18n.t(`missing.${state.missing}`)])}
        </span>
        {'sha' in state && here && (
          <Button look="quiet" aria-label={`${i18n.t('file.save')} ${what}`} onClick={() => save(state.sha)}>
            {i18n.t('file.save')}
          </Button>
        )}
        {here === false && inTeam && <FetchPart what={what} onFetch={() => parts.fetch(part)} />}
      </dd>
    </>
  );
}
