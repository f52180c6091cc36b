import { i18n } from '../../utils/browser/i18n';
import type { TrashBin, TrashBinState } from '../model/trash-bin';
import { errorText } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import styles from './EmptyTrashDialog.module.css';

/** Asks with the number before the trash is emptied; then how far it is, and the way to stop. */
export function EmptyTrashDialog({ bin, state }: { bin: TrashBin; state: TrashBinState }) {
  const title = state.kind === 'asking' ? i18n.t('trash.emptyAsk', [formatNumber(state.ids.length)]) : i18n.t('trash.empty');
  return (
    <Dialog key={state.kind} title={title} onClose={bin.leave}>
      {state.kind === 'asking' && (
        <>
          <p>{i18n.t('trash.emptyWhy')}</p>
          <div class={styles['actions']}>
            <Button onClick={bin.leave}>{i18n.t('reader.cancel')}</Button>
            <Button look="danger" onClick={() => void bin.empty()}>
              {i18n.t('trash.emptyYes', [formatNumber(state.ids.length)])}
            </Button>
          </div>
        </>
      )}
      {state.kind === 'emptying' && (
        <>
          <p role="status">{i18n.t('trash.emptying', [formatNumber(state.done), formatNumber(state.total)])}</p>
          <progress class={styles['progress']} aria-label={i18n.t('trash.empty')} value={state.done} max={state.total} />
          <div class={styles['actions']}>
            <Button onClick={bin.leave}>{i18n.t('trash.stop')}</Button>
          </div>
        </>
      )}
      {state.kind === 'left' && (
        <>
          <p role="status">{i18n.t('trash.unsent', [formatNumber(state.count)])}</p>
          <div class={styles['actions']}>
            <Button onClick={bin.leave}>{i18n.t('trash.close')}</Button>
          </div>
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <ErrorNote text={errorText(state.error.code)} code={i18n.t('error.code', [state.error.code])} />
          <div class={styles['actions']}>
            <Button onClick={bin.leave}>{i18n.t('trash.close')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
