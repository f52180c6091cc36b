import type { TeamAccount } from '../../utils/article/team-account';
import { i18n } from '../../utils/browser/i18n';
import { errorNote } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { StateLine } from '../ui/StateLine';
import type { TeamSettingsProps } from './team-settings-props';

/** A team that is being left; one whose leaving broke off can be left for good. */
export function LeaveState({ model, team, how }: TeamSettingsProps & { how: NonNullable<TeamAccount['leaving']> }) {
  const state = model.leaving.value.get(team.id);
  if (state?.at === 'leaving') return <StateLine tone="busy" text={i18n.t('leaving.busy')} />;
  return (
    <>
      <StateLine tone="warn" text={i18n.t('leaving.unfinished')}>
        <Button onClick={() => void model.leave(team, how)}>{i18n.t('leaving.goOn')}</Button>
      </StateLine>
      {state && <ErrorNote {...errorNote(state.error.code)} />}
    </>
  );
}
