import { effect } from '@preact/signals';
import { i18n } from '../../utils/browser/i18n';
import { outsidePrivate } from '../../utils/browser/outside-private';
import { requestOrigin } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { send } from '../../utils/browser/send';
import { onSyncStatus, syncStatus } from '../../utils/browser/sync-status';
import { onTeamAccounts, teamAccounts } from '../../utils/browser/team-accounts';
import { watchTeams } from '../../utils/browser/watchers';
import { wakeSync } from '../../utils/browser/wake-sync';
import { openLibrary } from '../../utils/library/open';
import { editJournal } from './edit-journal';
import { finishEdits } from './finish-edits';
import { labelRules } from './label-rules';
import { type LibraryAccess, libraryAccess } from './library-access';
import { type LibraryModel, libraryModel } from './library-model';
import { type ReaderLook, readerLook } from './reader-look';
import { currentRoute } from './route';
import { startPage } from './start-page';
import { teamRoster } from './team-roster';

/** Starts a page that shows the library: its language and look, what was typed last, and the model. */
export async function startLibrary(): Promise<{ model: LibraryModel; look: ReaderLook; access: LibraryAccess; signal: AbortSignal }> {
  const signal = startPage(i18n.t('extension.name'));
  const look = await readerLook(signal);
  const access = libraryAccess(outsidePrivate(openLibrary), report, wakeSync, labelRules);
  watchTeams(signal);
  const journal = editJournal();
  await finishEdits(journal, access);
  const model = libraryModel(currentRoute(signal), {
    access,
    roster: teamRoster({ access, accounts: teamAccounts, onAccounts: onTeamAccounts, status: syncStatus, onStatus: onSyncStatus, report, signal }),
    journal,
    signal,
    requestOrigin,
    resumeFiles: (capture) => send('files.resume', { capture }),
    fetchPages: (request) => send('pages.fetch', request),
    fetchFiles: (clip, n) => send('team.fetch', { clip, ...(n !== undefined && { n }) }),
    fetchPart: (clip, part) => send('team.fetch', { clip, part }),
  });
  // The worker of the search has no extension API of its own.
  effect(() => {
    const problem = model.search.results.problem.value;
    if (problem) report(problem);
  });
  return { model, look, access, signal };
}
