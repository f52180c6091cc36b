import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { LibraryModel } from '../model/library-model';
import { ClipListView } from './ClipListView';
import { LabelDialog, type LabelKind } from './LabelDialog';
import styles from './LibraryLayout.module.css';
import { LibraryNav } from './LibraryNav';
import { ResultListView } from './ResultListView';
import { SearchHead } from './SearchHead';
import { SelectionBar } from './SelectionBar';
import { TrashBar } from './TrashBar';
import { UndoToast } from './UndoToast';
import { useSearchKeys } from './use-search-keys';

export interface LibraryLayoutProps {
  model: LibraryModel;
  /** Three panes side by side; otherwise the list, and in its place the clip that is opened. */
  wide: boolean;
  onSettings: () => void;
  /** What stands above a narrow list. */
  above?: ComponentChildren;
  /** The reader of the opened clip. */
  children: ComponentChildren;
}

/** Ways, list and reader: side by side in a wide tab, one at a time in the side panel. */
export function LibraryLayout({ model, wide, onSettings, above, children }: LibraryLayoutProps) {
  const { clip } = model.route.value;
  const list = model.list.value;
  const listPane = useRef<HTMLElement>(null);
  const readerPane = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const seeking = useRef(false);
  const toField = (): void => field.current?.focus();
  const toRows = (options?: FocusOptions): void => (listPane.current?.querySelector<HTMLElement>('li [tabindex="0"]') ?? field.current)?.focus(options);
  useFocusAndScroll(clip, wide, toRows, readerPane, seeking);
  useSearchKeys(field, seeking, model.back);
  const heading = clip === undefined && <h1 class="visually-hidden">{i18n.t(list.trash ? 'list.trash' : 'list.all')}</h1>;
  const { search, selection } = model;
  const roster = model.roster.value;
  const [managed, setManaged] = useState<LabelKind>();
  // While the dialog is open nothing else can take the focus.
  useEffect(() => (managed ? () => field.current?.focus() : undefined), [managed]);
  const dialog = managed && (
    <LabelDialog
      search={search}
      manager={model.labels}
      undo={model.undo}
      kind={managed}
      onClose={() => setManaged(undefined)}
    />
  );
  const rows = (
    <div class={styles['listing']}>
      <SearchHead search={search} roster={roster} field={field} selection={list.total.value ? selection : undefined} onDown={toRows} onManage={setManaged} />
      {selection.on.value && <SelectionBar selection={selection} search={search} trash={list.trash} total={list.total.value} onLeave={toRows} />}
      {list.trash && !search.active.value && !selection.on.value && <TrashBar model={model} onLeave={toField} />}
      <div class={styles['rows']}>
        {search.active.value ? (
          <ResultListView search={search} current={clip} selection={selection} roster={roster} onLeave={toField} />
        ) : (
          <ClipListView key={String(list.trash)} list={list} groups={model.groups.value} current={clip} selection={selection} roster={roster} onLeave={toField} />
        )}
      </div>
    </div>
  );
  if (!wide) {
    return (
      <>
        <div class={styles['alone']} hidden={clip !== undefined}>
          <LibraryNav model={model} look="bar" onSettings={onSettings} onManage={setManaged} />
          {above}
          <main ref={listPane}>
            {heading}
            {rows}
          </main>
        </div>
        {clip !== undefined && (
          <main ref={readerPane} class={styles['reader']} tabIndex={-1}>
            {children}
          </main>
        )}
        {dialog}
        <UndoToast stack={model.undo} />
      </>
    );
  }
  return (
    <div class={styles['wide']}>
      <LibraryNav model={model} look="column" onSettings={onSettings} onManage={setManaged} />
      <section ref={listPane} class={styles['list']} aria-label={i18n.t('list.label')}>
        {rows}
      </section>
      <main ref={readerPane} class={styles['reader']} tabIndex={-1}>
        {heading}
        {clip === undefined && <p class={styles['pick']}>{list.total.value ? i18n.t('reader.pick') : ''}</p>}
        {children}
      </main>
      {dialog}
      <UndoToast stack={model.undo} />
    </div>
  );
}

/** A clip opens at its top; where it takes the list's place the focus goes with it, and comes back to its row. */
function useFocusAndScroll(
  clip: number | undefined,
  wide: boolean,
  toRows: (options: FocusOptions) => void,
  readerRef: { current: HTMLElement | null },
  seeking: { current: boolean },
): void {
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (clip !== undefined) {
      (wide ? readerRef.current : document.scrollingElement)?.scrollTo(0, 0);
      if (!wide) readerRef.current?.focus({ preventScroll: true });
    } else if (before.current !== undefined && !wide && !seeking.current) {
      toRows({ preventScroll: true });
    }
    before.current = clip;
  }, [clip, wide, readerRef, seeking]);
}
