import { signal as state } from '@preact/signals';
import { render } from 'preact';
import '../../components/styles/base.css';
import { followedPage } from '../../components/model/followed-page';
import { go } from '../../components/model/route';
import { startLibrary } from '../../components/model/start-library';
import { onTabChange } from '../../utils/browser/followed-tab';
import { onPanelClip, takePanelClip } from '../../utils/browser/panel';
import { assignedShortcuts } from '../../utils/browser/shortcuts';
import { activeTab } from '../../utils/browser/tabs';
import { App } from './App';

const { model, look, access, signal } = await startLibrary();
const show = (clip: number | undefined): void => {
  if (clip !== undefined) go({ trash: false, clip });
};

onPanelClip(show, signal);
void takePanelClip().then(show);
const page = followedPage({ access, activeTab, onTabChange, signal });
const shortcut = state('');
void assignedShortcuts().then((all) => {
  shortcut.value = all.find(({ name }) => name === 'open-panel')?.shortcut ?? '';
});
render(<App model={model} look={look} page={page} shortcut={shortcut} />, document.getElementById('app')!);
