import { useState } from 'preact/hooks';
import type { CellName } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { HistoryEntry, KeptVersion } from '../model/clip-history';
import type { ReaderModel } from '../model/reader-model';
import { changeText } from '../model/words/change-text';
import { formatNumber } from '../model/words/format-number';
import { formatTime } from '../model/words/format-time';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import styles from './History.module.css';

export interface HistoryProps {
  model: ReaderModel;
  /** Nothing may be restored: in the trash, or a reader of the team. */
  fixed: boolean;
  attempt: (work: Promise<unknown>) => void;
}

/** Values that lost when two people changed the same, each with its way back; and who changed what and when. */
export function History({ model, fixed, attempt }: HistoryProps) {
  const { entries, kept } = model.history.value;
  const open = kept.filter(({ current }) => !current).length;
  // It stays open when the last of them was restored.
  const [shown] = useState(open > 0);
  const whoAndWhen = ({ account, time }: HistoryEntry | KeptVersion) => (
    <p class={styles['who']}>
      <span lang="zh-CN">{model.nameOf(account)}</span>
      {time !== undefined && (
        <>
          {i18n.t('punctuation.dot')}
          <time dateTime={new Date(time).toISOString()}>{formatTime(time)}</time>
        </>
      )}
    </p>
  );
  return (
    <>
      {kept.length > 0 && (
        <Disclosure title={i18n.t('history.kept')} note={i18n.t('history.count', [formatNumber(open)])} open={shown}>
          <p class={styles['hint']}>{i18n.t('history.keptHint')}</p>
          <ol class={styles['list']} aria-label={i18n.t('history.kept')}>
            {kept.map((version) => (
              <li key={version.key} class={styles['kept']}>
                <div class={styles['words']}>
                  <p lang="zh-CN">{changeText(version.change)}</p>
                  {whoAndWhen(version)}
                </div>
                {version.current ? (
                  <span class={styles['hint']}>{i18n.t('history.current')}</span>
                ) : (
                  !fixed && (
                    <Button
                      aria-label={i18n.t('history.restoreOf', [changeText(version.change)])}
                      onClick={() => attempt(model.restoreValue(version.change[0] as CellName, version.change[1]))}
                    >
                      {i18n.t('history.restore')}
                    </Button>
                  )
                )}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      <Disclosure title={i18n.t('history.title')} note={i18n.t('history.count', [formatNumber(entries.length)])}>
        <ol class={styles['list']} aria-label={i18n.t('history.title')}>
          {entries.map((entry) => (
            <li key={entry.key} class={styles['entry']}>
              {whoAndWhen(entry)}
              {entry.changes.map((change) => (
                <p key={change[0]} lang="zh-CN">
                  {changeText(change)}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  );
}
