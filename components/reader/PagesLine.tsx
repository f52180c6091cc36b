import type { OpenedClip } from '../model/opened-clip';
import type { ReaderModel } from '../model/reader-model';
import { pagesNote } from '../model/words/pages-note';
import { Button } from '../ui/Button';
import { StateLine } from '../ui/StateLine';
import styles from './PagesLine.module.css';

/** What is missing of an article that its portal splits over several pages, with the way to have it fetched. */
export function PagesLine({ model, opened, fixed }: { model: ReaderModel; opened: OpenedClip; fixed: boolean }) {
  const note = pagesNote(opened.capture, model.pages.value);
  if (!note) return null;
  return (
    <div class={styles['line']}>
      <StateLine tone={note.tone} text={note.text}>
        {note.action !== undefined && !fixed && <Button onClick={() => void model.fetchPages()}>{note.action}</Button>}
      </StateLine>
    </div>
  );
}
