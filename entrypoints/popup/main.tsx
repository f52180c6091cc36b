import { signal as state } from '@preact/signals';
import { render } from 'preact';
import '../../components/styles/base.css';
import { clipAccess } from '../../components/model/clip-access';
import { editJournal } from '../../components/model/edit-journal';
import { finishEdits } from '../../components/model/finish-edits';
import { labelRules } from '../../components/model/label-rules';
import { popupModel } from '../../components/model/popup-model';
import { startPage } from '../../components/model/start-page';
import { ulid } from '../../utils/article/ulid';
import { takeAsked } from '../../utils/browser/asked-clip';
import { clearBadge } from '../../utils/browser/badge';
import { tellTabClicked } from '../../utils/browser/followed-tab';
import { i18n } from '../../utils/browser/i18n';
import { outsidePrivate } from '../../utils/browser/outside-private';
import { report } from '../../utils/browser/report';
import { send } from '../../utils/browser/send';
import { assignedShortcuts } from '../../utils/browser/shortcuts';
import { activeTab } from '../../utils/browser/tabs';
import { teamAccounts } from '../../utils/browser/team-accounts';
import { wakeSync } from '../../utils/browser/wake-sync';
import { openLibrary } from '../../utils/library/open';
import { App, type AppProps } from './App';

const signal = startPage(i18n.t('extension.name'));
const access = clipAccess(outsidePrivate(openLibrary), report, wakeSync, labelRules);
const journal = editJournal();
const model = popupModel({
  access,
  journal,
  signal,
  activeTab,
  asked: async (tab) => {
    void clearBadge(tab.id);
    void tellTabClicked();
    return takeAsked(tab);
  },
  ask: (request) => send('clip.page', request),
  fetchPages: (request) => send('pages.fetch', request),
  newCapture: ulid,
  now: Date.now,
  pick: (request) => send('pick.start', request),
  resume: (request) => send('files.resume', request),
  delay: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
});

void finishEdits(journal, access).then(() => model.start());
const shortcut = state<string>();
void assignedShortcuts().then((all) => {
  shortcut.value = all.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
});
const target = state<AppProps['target']['value']>();
// Who is in no team loads nothing of it.
void teamAccounts()
  .then(async (accounts) => {
    if (accounts.length === 0) return;
    const { targetLine } = await import('./target-line');
    target.value = targetLine(access, accounts, signal);
  })
  .catch(report);
render(<App model={model} shortcut={shortcut} target={target} />, document.getElementById('app')!);
