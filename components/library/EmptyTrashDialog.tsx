import { i18n } from '../../utils/browser/i18n';
import type { TeamRoster } from '../model/team-roster';
import type { TrashBin, TrashBinState } from '../model/trash-bin';
import { errorNote } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import styles from './EmptyTrashDialog.module.css';
import { TrashQuestion } from './TrashQuestion';

/** Asks with the number before the trash is emptied; then how far it is, and the way to stop; then what is still there, and why. */
export function EmptyTrashDialog({ bin, state, roster }: { bin: TrashBin; state: TrashBinState; roster: TeamRoster }) {
  const title = state.kind === 'asking' ? i18n.t('trash.emptyAsk', [formatNumber(state.ids.length)]) : i18n.t('trash.empty');
  return (
    <Dialog key={state.kind} title={title} onClose={bin.leave}>
      {state.kind === 'asking' && <TrashQuestion bin={bin} question={state} roster={roster} />}
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
          <div role="status" class={styles['said']}>
            {state.asked > 0 && <p>{i18n.t('trash.asked', [formatNumber(state.asked)])}</p>}
            {state.unsent > 0 && <p>{i18n.t('trash.unsent', [formatNumber(state.unsent)])}</p>}
            {state.changed > 0 && <p>{i18n.t('trash.changed', [formatNumber(state.changed)])}</p>}
          </div>
          <div class={styles['actions']}>
            <Button onClick={bin.leave}>{i18n.t('trash.close')}</Button>
          </div>
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <ErrorNote {...errorNote(state.error.code)} />
          <div class={styles['actions']}>
            <Button onClick={bin.leave}>{i18n.t('trash.close')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
