import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { BackupModel } from '../model/backup-model';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import styles from './BackupPart.module.css';
import { BackupOutcome } from './BackupOutcome';

/** Everything out, everything in. */
export function BackupPart({ model }: { model: BackupModel }) {
  const input = useRef<HTMLInputElement>(null);
  const state = model.state.value;
  const busy = state.at === 'exporting' || state.at === 'checking' || state.at === 'restoring';
  return (
    <>
      <p>{i18n.t('backup.hint')}</p>
      <p class={styles['small']}>{i18n.t('backup.restoreHint')}</p>
      <div class={styles['actions']}>
        <Button disabled={busy} onClick={() => void model.exportAll(fileName())}>
          {i18n.t('backup.export')}
        </Button>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {i18n.t('backup.restore')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".zip,application/zip"
          aria-label={i18n.t('backup.restore')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = ''; // the same file may be chosen again
            if (file) void model.restore(file);
          }}
        />
      </div>
      {busy && (
        <div class={styles['busy']}>
          <progress max={Math.max(1, state.total)} value={state.done} aria-label={i18n.t(`backup.${state.at}`)} />
          <span class={styles['small']}>{progressText(state)}</span>
          <Button look="quiet" onClick={model.cancel}>
            {i18n.t('backup.cancel')}
          </Button>
        </div>
      )}
      <BackupOutcome state={state} onWholeParts={() => void model.restoreWholeParts()} />
    </>
  );
}

function progressText({ at, done, total }: { at: 'exporting' | 'checking' | 'restoring'; done: number; total: number }): string {
  if (at === 'checking') return i18n.t('backup.checked', [String(Math.floor((100 * done) / Math.max(1, total)))]);
  return i18n.t('backup.clipsOf', [i18n.t(`backup.${at}`), formatNumber(done), formatNumber(total)]);
}

/** The day in the name, as the device has it. */
function fileName(): string {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${i18n.t('backup.fileName')} ${day}.zip`;
}
