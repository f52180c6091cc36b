import { i18n } from '../../utils/browser/i18n';
import type { ReaderModel } from '../model/reader-model';
import { errorText } from '../model/words/error-text';
import { teamName } from '../model/words/team-name';
import { Button } from '../ui/Button';
import { StateLine } from '../ui/StateLine';

/** Of a clip that is to be removed for its whole team: that it is, and the way back; of one that was not, why not, until somebody has taken note. */
export function PurgeNote({ model, purge, team, attempt }: { model: ReaderModel; purge: string; team: string; attempt: (work: Promise<unknown>) => void }) {
  const asked = purge === 'asked';
  const why = purge === 'team.purgeOff' ? i18n.t('reader.notPurged') : i18n.t('reader.notPurgedBy', [errorText(purge)]);
  return (
    <StateLine tone="warn" text={asked ? i18n.t('reader.purgeAsked', [teamName(model.roster.value, team)]) : why}>
      <Button onClick={() => attempt(model.dropPurge())}>{i18n.t(asked ? 'reader.purgeCancel' : 'reader.noted')}</Button>
    </StateLine>
  );
}
