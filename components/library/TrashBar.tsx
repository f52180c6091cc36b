import { i18n } from '../../utils/browser/i18n';
import type { LibraryModel } from '../model/library-model';
import { Button } from '../ui/Button';
import { EmptyTrashDialog } from './EmptyTrashDialog';
import styles from './TrashBar.module.css';

/** What may be done with the trash as a whole, above its list. */
export function TrashBar({ model }: { model: LibraryModel }) {
  const total = model.trash.total.value;
  return (
    <>
      {total !== undefined && total > 0 && (
        <div class={styles['bar']}>
          <p class={styles['hint']}>{i18n.t('trash.hint')}</p>
          <Button onClick={() => void model.bin.ask()}>{i18n.t('trash.empty')}</Button>
        </div>
      )}
      {model.bin.state.value && <EmptyTrashDialog bin={model.bin} state={model.bin.state.value} roster={model.roster.value} />}
    </>
  );
}
