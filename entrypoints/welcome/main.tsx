import { signal as state } from '@preact/signals';
import { render } from 'preact';
import '../../components/styles/base.css';
import { optionsModel } from '../../components/model/options-model';
import { startPage } from '../../components/model/start-page';
import { Welcome } from '../../components/settings/Welcome';
import { browserKind } from '../../utils/browser/browser-kind';
import { i18n } from '../../utils/browser/i18n';
import { openLibraryTab, openOptions } from '../../utils/browser/panel';
import { isPinned } from '../../utils/browser/pinned';

const page = startPage(i18n.t('welcome.title'));
const model = await optionsModel(page);
const pinned = state(await isPinned());
// The browser tells nobody; whoever has pinned the icon comes back to this page.
addEventListener('focus', () => void isPinned().then((now) => (pinned.value = now)), { signal: page });

const App = () => <Welcome model={model} kind={browserKind()} pinned={pinned.value} onLibrary={() => void openLibraryTab()} onSettings={() => void openOptions()} />;
render(<App />, document.getElementById('app')!);
