import { useCallback } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { ClipList } from '../model/clip-list';
import { routeHash } from '../model/route';
import { VirtualList } from '../ui/VirtualList';
import { ClipItem } from './ClipItem';
import styles from './ClipListView.module.css';
import { ListProblem } from './ListProblem';

/** Two lines of title, one of facts, and air. */
const ROW_HEIGHT = 86;

/** The clips, newest first, or the trash. */
export function ClipListView({ list, current }: { list: ClipList; current: number | undefined }) {
  const total = list.total.value;
  const rows = list.rows.value;
  const range = useCallback((first: number, last: number) => list.show(first, last), [list]);
  if (list.problem.value) return <ListProblem list={list} />;
  if (total === undefined) return null;
  if (total === 0) {
    return (
      <div class={styles['empty']}>
        <p class={styles['headline']}>{i18n.t(list.trash ? 'list.emptyTrash' : 'list.empty')}</p>
        {!list.trash && <p>{i18n.t('list.emptyHint')}</p>}
      </div>
    );
  }
  return (
    <VirtualList
      label={i18n.t(list.trash ? 'list.trash' : 'list.label')}
      total={total}
      rowHeight={ROW_HEIGHT}
      current={current === undefined ? undefined : list.placeOf(current)}
      onRange={range}
      renderRow={(index, tabIndex) => {
        const row = rows.get(index);
        const href = row && routeHash({ trash: list.trash, clip: row.id });
        return <ClipItem view={row?.view} href={href} current={row !== undefined && row.id === current} tabIndex={tabIndex} />;
      }}
    />
  );
}
