import { i18n } from '../../utils/browser/i18n';
import type { SearchModel } from '../model/search/search-model';
import type { Selection } from '../model/selection';
import { errorNote } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { Popover } from '../ui/Popover';
import { TextButton } from '../ui/TextButton';
import { useFocusLeave } from '../ui/use-focus-leave';
import { BulkLabel } from './BulkLabel';
import styles from './SelectionBar.module.css';

export interface SelectionBarProps {
  selection: Selection;
  search: SearchModel;
  trash: boolean;
  total: number | undefined;
  /** The bar is going, and the focus with it. */
  onLeave: () => void;
}

/** How many clips are chosen, and what can be done with them at once. */
export function SelectionBar({ selection, search, trash, total, onLeave }: SelectionBarProps) {
  const { ref, onFocusIn, onFocusOut } = useFocusLeave<HTMLElement>(onLeave);
  const count = selection.chosen.value.size;
  const progress = selection.progress.value;
  const problem = selection.problem.value;
  const idle = count === 0 || progress !== undefined;
  const labels = search.labels.value;
  return (
    <section ref={ref} class={styles['bar']} aria-label={i18n.t('select.label')} onFocusIn={onFocusIn} onFocusOut={onFocusOut}>
      <div class={styles['row']}>
        <p role="status" class={styles['count']}>
          {progress
            ? i18n.t('select.progress', [formatNumber(progress.done), formatNumber(progress.total)])
            : i18n.t('select.count', [formatNumber(count)])}
        </p>
        {count > 0 && count === total ? (
          <TextButton onClick={selection.none}>{i18n.t('select.none')}</TextButton>
        ) : (
          <TextButton onClick={() => void selection.all()}>{i18n.t('select.all')}</TextButton>
        )}
        <Button look="quiet" onClick={selection.stop}>
          {i18n.t('select.end')}
        </Button>
      </div>
      <div class={styles['row']}>
        <Button disabled={idle} onClick={() => void selection.edit({ deleted: !trash })}>
          {i18n.t(trash ? 'reader.restore' : 'reader.trash')}
        </Button>
        {!trash && (
          <>
            <Popover look="plain" disabled={idle} label={i18n.t('select.tag')} face={i18n.t('select.tag')} onOpen={search.loadLabels}>
              <BulkLabel
                label={i18n.t('select.tagName')}
                names={(labels?.tags ?? []).map(({ name }) => name)}
                giveText={i18n.t('select.giveTag')}
                takeText={i18n.t('select.takeTag')}
                onGive={(name) => void selection.edit({ [`tag:${name}`]: true })}
                onTake={(name) => void selection.edit({ [`tag:${name}`]: false })}
              />
            </Popover>
            <Popover look="plain" disabled={idle} label={i18n.t('select.folder')} face={i18n.t('select.folder')} onOpen={search.loadLabels}>
              <BulkLabel
                label={i18n.t('select.folderName')}
                names={(labels?.folders ?? []).map(({ name }) => name)}
                giveText={i18n.t('select.giveFolder')}
                takeText={i18n.t('select.takeFolder')}
                takeAny
                onGive={(name) => void selection.edit({ folder: name })}
                onTake={() => void selection.edit({ folder: null })}
              />
            </Popover>
          </>
        )}
      </div>
      {problem && <ErrorNote {...errorNote(problem.code)} />}
    </section>
  );
}
