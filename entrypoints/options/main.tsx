import { render } from 'preact';
import '../../components/styles/base.css';
import { optionsModel } from '../../components/model/options-model';
import { startPage } from '../../components/model/start-page';
import { Options } from '../../components/settings/Options';
import { i18n } from '../../utils/browser/i18n';
import { version } from '../../utils/browser/version';

const model = await optionsModel(startPage(i18n.t('options.title')));

render(<Options model={model} version={version()} />, document.getElementById('app')!);
