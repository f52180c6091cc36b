import { render } from 'preact';
import '../../components/styles/base.css';
import { go } from '../../components/model/route';
import { startLibrary } from '../../components/model/start-library';
import { onPanelClip, takePanelClip } from '../../utils/browser/panel';
import { App } from './App';

const { model, look, signal } = await startLibrary();
const show = (clip: number | undefined): void => {
  if (clip !== undefined) go({ trash: false, clip });
};

onPanelClip(show, signal);
void takePanelClip().then(show);
render(<App model={model} look={look} />, document.getElementById('app')!);
