import { i18n } from '../../utils/browser/i18n';
import type { ClipList } from '../model/clip-list';
import type { PageGroups } from '../model/page-groups';
import type { Selection } from '../model/selection';
import type { TeamRoster } from '../model/team-roster';
import { Loading } from '../ui/Loading';
import { ClipItem } from './ClipItem';
import styles from './ClipListView.module.css';
import { ListProblem } from './ListProblem';
import { RowList } from './RowList';

/** Two lines of title, one of facts, and air; with teams one more, that of the marks. */
const ROW_HEIGHT = 86;
const MARKED_HEIGHT = 108;

export interface ClipListViewProps {
  list: ClipList;
  current: number | undefined;
  selection: Selection;
  roster: TeamRoster;
  groups: PageGroups;
  /** The last row is going, and the focus with it. */
  onLeave: () => void;
}

/** The clips, newest first, or the trash. */
export function ClipListView({ list, current, selection, roster, groups, onLeave }: ClipListViewProps) {
  const total = list.total.value;
  if (list.problem.value) return <ListProblem list={list} />;
  if (total === undefined) return <Loading text={i18n.t('list.loading')} />;
  if (total === 0) {
    return (
      <div class={styles['empty']}>
        <p class={styles['headline']}>{i18n.t(list.trash ? 'list.emptyTrash' : 'list.empty')}</p>
        {!list.trash && <p>{i18n.t('list.emptyHint')}</p>}
      </div>
    );
  }
  return (
    <RowList label={i18n.t(list.trash ? 'list.trash' : 'list.label')} list={list} total={total} rowHeight={roster.size > 0 ? MARKED_HEIGHT : ROW_HEIGHT} current={current} selection={selection} onLeave={onLeave}>
      {({ id, view }) => <ClipItem view={view} roster={roster} others={list.trash ? undefined : groups.others.get(id)} />}
    </RowList>
  );
}
