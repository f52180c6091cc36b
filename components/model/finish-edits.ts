import { toAppError } from '../../utils/article/app-error';
import { finishEdit } from '../../utils/library/finish-edit';
import type { EditJournal } from './edit-journal';
import { isRefusedEdit } from './is-refused-edit';
import { labelRules } from './label-rules';
import { type ClipAccess, rulesFor } from './clip-access';

/** Writes what an earlier page was typing when it closed. Edits of a clip that is gone are dropped, and what the library does not take; others stay for next time. */
export async function finishEdits(journal: EditJournal, access: Pick<ClipAccess, 'run'>, rules = labelRules): Promise<void> {
  for (const noted of journal.pending()) {
    try {
      await access.run(
        async (lib) => finishEdit(lib, noted.clip, noted, await rulesFor(noted.cells, rules)),
        () => [noted.clip],
      );
    } catch (error) {
      const { code } = toAppError(error, 'library.failed');
      if (code !== 'library.missing' && !isRefusedEdit(code)) continue;
    }
    journal.finished(noted);
  }
}
