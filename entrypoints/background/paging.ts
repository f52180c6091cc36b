import { type WholeCapture, fetchPages } from '../../utils/app/fetch-pages';
import { AppError } from '../../utils/article/app-error';
import { originOf } from '../../utils/article/parse-address';
import { ulid } from '../../utils/article/ulid';
import { announce } from '../../utils/browser/changes';
import { injectPart } from '../../utils/browser/inject';
import type { Reply, Request } from '../../utils/browser/protocol';
import { quietInPrivate } from '../../utils/browser/quiet-in-private';
import { report } from '../../utils/browser/report';
import { rulesAt } from '../../utils/browser/rules-at';
import { isPrivateTab, tabOfOrigin } from '../../utils/browser/tabs';
import { deriveCapture } from '../../utils/library/derive-capture';
import type { Library } from '../../utils/library/open';
import { filesOf } from '../../utils/library/read/files-of';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { getDetails } from '../../utils/library/read/get-details';

/** How long a further page may take to come and be read, in milliseconds: below the 30 s after which Chromium stops an idle worker. */
const PART_LIMIT_MS = 25_000;

/** The handler of `pages.fetch`; `kept` hears of a capture that was made. Asked twice for one capture it is one run. */
export function createPaging(library: () => Promise<Library>, kept: (capture: string, tab: number) => void): (request: Request<'pages.fetch'>) => Promise<Reply<'pages.fetch'>> {
  const underWay = new Map<string, Promise<Reply<'pages.fetch'>>>();
  const run = (request: Request<'pages.fetch'>): Promise<Reply<'pages.fetch'>> =>
    request.tab === undefined ? fetchAll(request) : fetchAll(request).catch(quietInPrivate(request.tab));
  const fetchAll = async ({ capture: uid, tab: given }: Request<'pages.fetch'>): Promise<Reply<'pages.fetch'>> => {
    const lib = await library();
    const whole = await wholeCapture(lib, uid);
    const tab = given ?? (await tabOfOrigin(originOf(whole.capture.url) ?? ''));
    if (tab === undefined) throw new AppError('pages.needsPage');
    const apart = await isPrivateTab(tab);
    const { made, reason } = await fetchPages(
      {
        part: async (ask) => injectPart(tab, { ...ask, parts: await rulesAt(ask.url) }, PART_LIMIT_MS),
        delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        report: apart ? () => undefined : report,
        newCapture: () => ulid(),
      },
      whole,
    );
    if (made) {
      const clip = await deriveCapture(lib, uid, made);
      announce({ clips: [clip.id] });
      kept(made.capture, tab);
    }
    return reason === undefined ? {} : { reason };
  };
  return (request) => {
    const running = underWay.get(request.capture) ?? run(request).finally(() => underWay.delete(request.capture));
    underWay.set(request.capture, running);
    return running;
  };
}

async function wholeCapture(lib: Library, uid: string): Promise<WholeCapture> {
  const capture = await getCapture(lib, uid);
  const [html, text, details, files] = capture ? await Promise.all([getBody(lib, capture.html), getBody(lib, capture.text), getDetails(lib, capture), filesOf(lib, uid)]) : [];
  if (!capture || html === undefined || text === undefined || !details || !files) throw new AppError('library.missing', `capture ${uid}`);
  return { capture, html, text, details, files };
}
