import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { ClipList } from '../model/clip-list';
import { routeHash } from '../model/route';
import type { Selection } from '../model/selection';
import { VirtualList } from '../ui/VirtualList';
import { ListRow } from './ListRow';

export interface RowListProps<Row extends { id: number }> {
  label: string;
  list: Omit<ClipList, 'rows'> & { rows: ReadonlySignal<ReadonlyMap<number, Row>> };
  total: number;
  /** px */
  rowHeight: number;
  /** The clip that is open. */
  current: number | undefined;
  selection: Selection;
  /** The last row is going, and the focus with it. */
  onLeave: () => void;
  children: (row: Row) => ComponentChildren;
}

/** The rows of a list: opened by a click or Enter, or chosen, by click and by key: space, Shift with the arrows, Ctrl+A, Delete, Escape. */
export function RowList<Row extends { id: number }>({ label, list, total, rowHeight, current, selection, onLeave, children }: RowListProps<Row>) {
  const rows = list.rows.value;
  const range = useCallback((first: number, last: number) => list.show(first, last), [list]);
  const on = selection.on.value;
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void selection.all();
    else if (on && event.key === 'Escape') selection.stop();
    else if (on && event.key === 'Delete' && !list.trash) void selection.edit({ deleted: true });
    else return;
    event.preventDefault();
  };
  return (
    <div role="presentation" style={{ height: '100%' }} onKeyDown={key}>
      <VirtualList
        label={label}
        total={total}
        rowHeight={rowHeight}
        current={current === undefined ? undefined : list.placeOf(current)}
        rowKind={String(on)}
        onRange={range}
        onLeave={onLeave}
        onExtend={(from, to) => void selection.extend(to, from)}
        renderRow={(index, tabIndex) => {
          const row = rows.get(index);
          const href = row && routeHash({ trash: list.trash, clip: row.id });
          return (
            <ListRow index={index} href={href} id={row?.id} current={row !== undefined && row.id === current} tabIndex={tabIndex} selection={selection}>
              {row ? children(row) : <span class="visually-hidden">{i18n.t('list.loading')}</span>}
            </ListRow>
          );
        }}
      />
    </div>
  );
}
