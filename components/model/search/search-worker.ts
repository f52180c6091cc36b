import { onChange } from '../../../utils/browser/changes';
import { keptLibrary } from '../../../utils/library/kept-library';
import { openLibrary } from '../../../utils/library/open';
import { scanEngine } from '../../../utils/search/scan-engine';
import { librarySource } from './library-source';
import type { FromWorker, ToWorker } from './search-protocol';
import { serveSearch } from './serve-search';

/** The worker of a page that searches: holds the folded texts, so that the page stays light and never waits for a scan. */
let serve: ReturnType<typeof serveSearch> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') serve ??= start(data.database);
  else serve?.(data);
});

function start(database: string | undefined): ReturnType<typeof serveSearch> {
  const engine = scanEngine(librarySource(keptLibrary((events) => openLibrary({ ...(database !== undefined && { name: database }), ...events }))), breathe);
  const send = (message: FromWorker): void => postMessage(message);
  // A change that cannot be read makes the next search read everything anew, and say why if it cannot.
  onChange(({ clips }) => {
    const tell = (): void => send({ kind: 'changed' });
    engine.apply(clips).then(tell, tell);
  }, new AbortController().signal);
  return serveSearch(engine, send);
}

const gaps = new MessageChannel();
const waiting: (() => void)[] = [];
gaps.port1.addEventListener('message', () => waiting.shift()?.());
gaps.port1.start();

/** A turn of the event loop: a timer would wait for milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    gaps.port2.postMessage(null);
  });
}
