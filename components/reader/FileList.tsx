import { useState } from 'preact/hooks';
import { isErrorCode, mayRetry } from '../../utils/article/error-codes';
import type { FileRow } from '../../utils/article/clip';
import { siteOf } from '../../utils/article/url-key';
import { i18n } from '../../utils/browser/i18n';
import type { ReaderModel } from '../model/reader-model';
import { Button } from '../ui/Button';
import { FileItem } from './FileItem';
import styles from './FileList.module.css';

export interface FileListProps {
  files: readonly FileRow[];
  model: ReaderModel;
  onSaid: (text: string) => void;
  /** Says it when the work fails. */
  attempt: (work: Promise<unknown>) => void;
}

/** Attachments with what became of each, images that are not here, and the permissions that would fetch the rest. */
export function FileList({ files, model, onSaid, attempt }: FileListProps) {
  const attachments = files.filter(({ role }) => role === 'attachment');
  const images = files.filter(({ role, state }) => role === 'image' && state !== 'kept');
  const asked = files.filter(({ state }) => state === 'needsPermission');
  const again = files.some(({ state, reason }) => state === 'failed' && isErrorCode(reason) && mayRetry(reason));
  const [busy, setBusy] = useState(false);

  const allow = (url: string): void => {
    attempt(
      model.allow(url).then((granted) => {
        if (!granted) onSaid(i18n.t('file.refused'));
      }),
    );
  };
  const resume = (): void => {
    setBusy(true);
    attempt(model.resume().finally(() => setBusy(false)));
  };

  const fetchFile = (n: number): Promise<unknown> => {
    const work = model.fetchFile(n);
    attempt(work);
    return work.catch(() => undefined);
  };

  if (attachments.length + images.length === 0) return null;
  return (
    <section class={styles['files']}>
      {attachments.length > 0 && <h2 class={styles['heading']}>{i18n.t('reader.attachments')}</h2>}
      <ol class={styles['list']}>
        {attachments.map((file, index) => (
          <FileItem key={file.n} file={file} number={index + 1} blob={model.blob} onFetch={() => fetchFile(file.n)} attempt={attempt} />
        ))}
      </ol>
      {images.length > 0 && <h2 class={styles['heading']}>{i18n.t('reader.imagesMissing')}</h2>}
      <ol class={styles['list']}>
        {images.map((file, index) => (
          <FileItem key={file.n} file={file} number={index + 1} blob={model.blob} onFetch={() => fetchFile(file.n)} attempt={attempt} />
        ))}
      </ol>
      {asked.length > 0 && (
        <div class={styles['ask']}>
          <p>{i18n.t('file.allowWhy')}</p>
          {onePerHost(asked).map(({ url }) => (
            <Button key={url} onClick={() => allow(url)}>
              {i18n.t('file.allow', [siteOf(url)])}
            </Button>
          ))}
        </div>
      )}
      {again && (
        <div class={styles['ask']}>
          <Button disabled={busy} onClick={resume}>
            {i18n.t('file.retry')}
          </Button>
        </div>
      )}
    </section>
  );
}

const onePerHost = (files: readonly FileRow[]): FileRow[] => [...new Map(files.map((file) => [siteOf(file.url), file])).values()];
