import { toAppError } from '../../utils/article/app-error';
import type { EditJournal } from './edit-journal';
import type { LibraryAccess } from './library-access';

/** Writes what an earlier page was typing when it closed. Edits of a clip that is gone are dropped; others stay for next time. */
export async function finishEdits(journal: EditJournal, access: Pick<LibraryAccess, 'setCells'>): Promise<void> {
  for (const pending of journal.pending()) {
    try {
      await access.setCells(pending.clip, pending.cells);
    } catch (error) {
      if (toAppError(error, 'library.failed').code !== 'library.missing') continue;
    }
    journal.finished(pending);
  }
}
