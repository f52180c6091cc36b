import { useState } from 'preact/hooks';
import type { FileRow } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import { fileStateText } from '../model/words/file-state-text';
import { formatBytes } from '../model/words/format-bytes';
import { Button } from '../ui/Button';
import styles from './FileList.module.css';
import { openFile } from './open-file';
import { openableType } from './openable-type';
import { saveFile } from './save-file';

export interface FileItemProps {
  file: FileRow;
  number: number;
  blob: (sha: string) => Promise<Blob | undefined>;
  /** Fetches a file that only the team has. */
  onFetch: () => Promise<unknown>;
}

export function FileItem({ file, number, blob, onFetch }: FileItemProps) {
  const [busy, setBusy] = useState(false);
  const { sha, state, name, length } = file;
  const withBlob = (use: (stored: Blob, name: string) => void) => (): void => {
    if (sha) void blob(sha).then((stored) => stored && use(stored, name));
  };
  const kept = state === 'kept';
  return (
    <li class={styles['file']}>
      <span class={kept ? styles['name'] : styles['missing']} lang="zh-CN">
        {number}. {name || file.alt || i18n.t('file.unnamed')}
      </span>
      {!kept && <span class={styles[state] ?? styles['state']}>{fileStateText(file)}</span>}
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
      {kept && length !== null && <span class={styles['state']}>{formatBytes(length)}</span>}
      {kept && file.mime && openableType(file.mime) && (
        <Button look="quiet" aria-label={`${i18n.t('file.open')} ${name}`} onClick={withBlob(openFile)}>
          {i18n.t('file.open')}
        </Button>
      )}
      {kept && (
        <Button look="quiet" aria-label={`${i18n.t('file.save')} ${name}`} onClick={withBlob(saveFile)}>
          {i18n.t('file.save')}
        </Button>
      )}
    </li>
  );
}
