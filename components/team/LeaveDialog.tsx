import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { Unsent } from '../model/team-settings-model';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { SyncState } from './SyncState';
import type { TeamSettingsProps } from './team-settings-props';
import styles from './TeamSettings.module.css';

/** Asked before a team is left: what becomes of its clips here, and of edits that it does not have yet. */
export function LeaveDialog({ model, team, onClose }: TeamSettingsProps & { onClose: () => void }) {
  const [how, setHow] = useState<'keep' | 'remove'>('keep');
  const [unsent, setUnsent] = useState<Unsent>();
  const [sending, setSending] = useState(false);
  useEffect(() => {
    const shown = new AbortController();
    model.watchUnsent(team.id, setUnsent, shown.signal);
    return () => shown.abort();
  }, [model, team.id]);
  const send = (): void => {
    setSending(true);
    void model.sendFirst(team).finally(() => setSending(false));
  };
  const leave = (): void => {
    onClose();
    void model.leave(team, how);
  };
  return (
    <Dialog title={i18n.t('leaving.ask', [team.name])} onClose={onClose}>
      <div class={styles['leave']}>
        <Choice
          label={i18n.t('leaving.clips')}
          value={how}
          options={[
            { value: 'keep', text: i18n.t('leaving.keep') },
            { value: 'remove', text: i18n.t('leaving.remove') },
          ]}
          onChoose={setHow}
        />
        <p class={styles['hint']}>{i18n.t(how === 'keep' ? 'leaving.keepHint' : 'leaving.removeHint')}</p>
        {unsent !== undefined && unsent.edits > 0 && (
          <div class={styles['unsent']}>
            <p role="status">{i18n.t(how === 'keep' ? 'leaving.unsentKeep' : 'leaving.unsentRemove', [formatNumber(unsent.clips), formatNumber(unsent.edits)])}</p>
            {team.role === 'reader' ? (
              <p class={styles['hint']}>{i18n.t('leaving.readerUnsent')}</p>
            ) : (
              <>
                <SyncState status={team.status} />
                <div class={styles['actions']}>
                  <Button disabled={sending} onClick={send}>
                    {i18n.t('leaving.sendFirst')}
                  </Button>
                </div>
              </>
            )}
          </div>
        )}
        <p class={styles['hint']}>{i18n.t('leaving.after')}</p>
      </div>
      <div class={styles['answers']}>
        <Button onClick={onClose}>{i18n.t('leaving.cancel')}</Button>
        <Button look="danger" disabled={unsent === undefined} onClick={leave}>
          {i18n.t('leaving.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
