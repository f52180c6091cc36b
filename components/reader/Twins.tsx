import { i18n } from '../../utils/browser/i18n';
import type { ReaderModel } from '../model/reader-model';
import { routeHash } from '../model/route';
import { personName } from '../model/words/person-name';
import { teamName } from '../model/words/team-name';
import { formatTime } from '../model/words/format-time';
import styles from './TeamLine.module.css';

/** Other clips of the page that is read, of ours or of teammates: each a link. */
export function Twins({ model }: { model: ReaderModel }) {
  const roster = model.roster.value;
  const twins = model.twins.value;
  if (roster.size === 0 || twins.length === 0) return null;
  return (
    <ul class={`${styles['team']} ${styles['twins']}`} aria-label={i18n.t('twins.label')}>
      {twins.map(({ id, view }) => {
        const whose =
          view.team === undefined ? i18n.t('twins.mine') : [teamName(roster, view.team), i18n.t('marks.by', [personName(roster, view.team, view.by ?? '')])].join(i18n.t('punctuation.dot'));
        const when = view.savedAt === undefined ? '' : i18n.t('punctuation.dot') + formatTime(view.savedAt);
        return (
          <li key={id}>
            <a href={routeHash({ trash: false, clip: id })}>{i18n.t('twins.open', [whose + when])}</a>
          </li>
        );
      })}
    </ul>
  );
}
