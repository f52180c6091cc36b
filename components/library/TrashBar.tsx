import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { LibraryModel } from '../model/library-model';
import { Button } from '../ui/Button';
import { useFocusLeave } from '../ui/use-focus-leave';
import { EmptyTrashDialog } from './EmptyTrashDialog';
import styles from './TrashBar.module.css';

/** What may be done with the trash as a whole, above its list. `onLeave` is told when the focus has nothing left to go back to. */
export function TrashBar({ model, onLeave }: { model: LibraryModel; onLeave: () => void }) {
  const total = model.trash.total.value;
  const asked = useRef(false);
  const { value: state } = model.bin.state;
  // The button that the dialog would give the focus back to is gone with the last clip.
  useEffect(() => {
    if (asked.current && !state && document.activeElement === document.body) onLeave();
    asked.current = state !== undefined;
  }, [state]);
  return (
    <>
      {total !== undefined && total > 0 && <Bar onEmpty={() => void model.bin.ask()} onLeave={onLeave} />}
      {state && <EmptyTrashDialog bin={model.bin} state={state} roster={model.roster.value} />}
    </>
  );
}

function Bar({ onEmpty, onLeave }: { onEmpty: () => void; onLeave: () => void }) {
  const { ref, onFocusIn, onFocusOut } = useFocusLeave<HTMLDivElement>(onLeave);
  return (
    <div ref={ref} class={styles['bar']} onFocusIn={onFocusIn} onFocusOut={onFocusOut}>
      <p class={styles['hint']}>{i18n.t('trash.hint')}</p>
      <Button onClick={onEmpty}>{i18n.t('trash.empty')}</Button>
    </div>
  );
}
