import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { TeamsModel } from '../model/teams-model';
import { teamErrorText } from '../model/words/team-error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { LabelledField } from '../ui/LabelledField';
import { OfferText } from './OfferText';
import { PresetFields } from './PresetFields';
import styles from './TeamsPart.module.css';

/** Pasting an invitation. The code is a key: it is forgotten as soon as it was taken. */
export function JoinTeam({ model }: { model: TeamsModel }) {
  const [code, setCode] = useState('');
  const [host, setHost] = useState('');
  const state = model.joining.value;
  const offer = model.look(code);
  const join = async (): Promise<void> => {
    await model.join(code, host || undefined);
    if (model.joining.value.at !== 'joined') return;
    setCode('');
    setHost('');
  };
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      {model.preset.value && <PresetFields preset={model.preset.value} />}
      <LabelledField label={i18n.t('team.code')} hint={i18n.t('team.codeHint')} value={code} lines={3} onText={setCode} />
      {offer && <OfferText offer={offer} />}
      {offer?.confirm && <LabelledField label={i18n.t('team.confirmHost', [offer.host])} value={host} onText={setHost} />}
      <div class={styles['actions']}>
        <Button submit look="primary" disabled={code.trim() === '' || state.at === 'joining'}>
          {i18n.t('team.join')}
        </Button>
      </div>
      <p role="status" class={styles['small']}>
        {state.at === 'joining' && i18n.t('team.joining')}
        {state.at === 'joined' && i18n.t('team.joined', [state.team])}
      </p>
      {state.at === 'failed' && <ErrorNote text={teamErrorText(state.error.code)} code={i18n.t('error.code', [state.error.code])} />}
    </form>
  );
}
