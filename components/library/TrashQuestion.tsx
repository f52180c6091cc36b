import type { Clip } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { TeamRoster } from '../model/team-roster';
import type { TrashBin, TrashQuestion as Question } from '../model/trash-bin';
import { formatNumber } from '../model/words/format-number';
import { teamName } from '../model/words/team-name';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import styles from './EmptyTrashDialog.module.css';

/** What emptying removes, and from where: a team's clips from this device alone, unless an owner wants his gone for everybody, which is never so by itself. */
export function TrashQuestion({ bin, question: { ids, shared, own, forTeams }, roster }: { bin: TrashBin; question: Question; roster: TeamRoster }) {
  const [all, mine] = [formatNumber(ids.length), formatNumber(own.length)];
  return (
    <>
      <div class={styles['said']}>
        <p>{i18n.t('trash.emptyWhy')}</p>
        {shared.length > 0 && <p>{i18n.t('trash.shared', [formatNumber(shared.length), names(shared, roster)])}</p>}
        {own.length > 0 && <Switch label={i18n.t('trash.forTeams', [mine])} hint={i18n.t('trash.forTeamsHint', [names(own, roster)])} on={forTeams} onChange={bin.choose} />}
      </div>
      <div class={styles['actions']}>
        <Button onClick={bin.leave}>{i18n.t('reader.cancel')}</Button>
        <Button look="danger" onClick={() => void bin.empty()}>
          {forTeams ? i18n.t('trash.emptyYesTeams', [all, mine]) : i18n.t('trash.emptyYes', [all])}
        </Button>
      </div>
    </>
  );
}

const names = (clips: readonly Clip[], roster: TeamRoster): string => [...new Set(clips.map(({ view }) => teamName(roster, view.team ?? '')))].join(i18n.t('punctuation.list'));
