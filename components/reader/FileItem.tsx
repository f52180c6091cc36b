import { useState } from 'preact/hooks';
import type { FileRow } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import { fileStateText } from '../model/words/file-state-text';
import { formatBytes } from '../model/words/format-bytes';
import { Button } from '../ui/Button';
import styles from './FileList.module.css';
import { kept } from './kept';
import { openFile } from './open-file';
import { openableType } from './openable-type';
import { saveFile } from './save-file';

export interface FileItemProps {
  file: FileRow;
  number: number;
  blob: (sha: string) => Promise<Blob | undefined>;
  /** Fetches a file that only the team has. */
  onFetch: () => Promise<unknown>;
  /** Says it when the work fails. */
  attempt: (work: Promise<unknown>) => void;
}

export function FileItem({ file, number, blob, onFetch, attempt }: FileItemProps) {
  const [busy, setBusy] = useState(false);
  const { sha, state, name, length } = file;
  const withBlob = (use: (stored: Blob, name: string) => void) => (): void => {
    if (sha) attempt(kept(blob(sha)).then((stored) => use(stored, name)));
  };
  const isKept = state === 'kept';
  return (
    <li class={styles['file']}>
      <span class={isKept ? styles['name'] : styles['missing']} lang="zh-CN">
        {number}. {name || file.alt || i18n.t('file.unnamed')}
      </span>
      {!isKept && <span class={styles[state] ?? styles['state']}>{fileStateText(file)}</span>}
      {state === 'failed' && file.reason && <span class={styles['code']}>{i18n.t('error.code', [file.reason])}</span>}
      {state === 'remote' && (
        <Button
          look="quiet"
          disabled={busy}
          aria-label={`${i18n.t('file.fetch')} ${name}`}
          onClick={() => {
            setBusy(true);
            void onFetch().finally(() => setBusy(false));
          }}
        >
          {i18n.t('file.fetch')}
        </Button>
      )}
      {isKept && length !== null && <span class={styles['state']}>{formatBytes(length)}</span>}
      {isKept && file.mime && openableType(file.mime) && (
        <Button look="quiet" aria-label={`${i18n.t('file.open')} ${name}`} onClick={withBlob(openFile)}>
          {i18n.t('file.open')}
        </Button>
      )}
      {isKept && (
        <Button look="quiet" aria-label={`${i18n.t('file.save')} ${name}`} onClick={withBlob(saveFile)}>
          {i18n.t('file.save')}
        </Button>
      )}
    </li>
  );
}
