import { render } from 'preact';
import '../../components/styles/base.css';
import { startLibrary } from '../../components/model/start-library';
import { App } from './App';

const { model, look } = await startLibrary();
render(<App model={model} look={look} />, document.getElementById('app')!);
