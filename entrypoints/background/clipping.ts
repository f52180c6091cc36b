import { createClipPage } from '../../utils/app/clip-page';
import { announce } from '../../utils/browser/changes';
import { injectClip } from '../../utils/browser/inject';
import { pageOriginal } from '../../utils/browser/page-original';
import { quietInPrivate } from '../../utils/browser/quiet-in-private';
import { receivedBytes } from '../../utils/browser/received';
import { report } from '../../utils/browser/report';
import { rulesAt } from '../../utils/browser/rules-at';
import { loadSettings } from '../../utils/browser/settings';
import { tabFile, viewedFile } from '../../utils/browser/tab-file';
import { addressOf, isPrivateTab } from '../../utils/browser/tabs';
import { version } from '../../utils/browser/version';
import type { Library } from '../../utils/library/open';
import { clipOfCapture } from '../../utils/library/read/clip-of-capture';
import { keptFrame } from '../../utils/library/read/kept-frame';
import { storeCapture } from '../../utils/library/store-capture';
import type { Filing } from './filing';
import type { createPaging } from './paging';
import { newClipTarget } from './new-clip-target';

/** How long a page may take to answer: below the 30 s after which Chromium stops an idle worker. */
const PAGE_LIMIT_MS = 15_000;
const RECEIVED_LIMIT_MS = 3_000;

/** The handler of `clip.page`. */
export function createClipping(library: () => Promise<Library>, filing: Filing, pages: ReturnType<typeof createPaging>, sync: () => void): ReturnType<typeof createClipPage> {
  const clipPage = createClipPage({
    stored: async (capture) => clipOfCapture(await library(), capture),
    isPrivate: isPrivateTab,
    store: async (input) => {
      const lib = await library();
      const share = await newClipTarget(lib, input);
      return storeCapture(lib, { ...input, ...(share && { share }) });
    },
    keptFrame: async (draft, clickAt) => keptFrame(await library(), draft, clickAt),
    inject: async (tab, wish) => injectClip(tab, PAGE_LIMIT_MS, { ...wish, parts: [...(wish.parts ?? []), ...(await rulesAt(await addressOf(tab)))] }),
    received: (tab) => receivedBytes(tab, RECEIVED_LIMIT_MS),
    viewed: viewedFile,
    file: tabFile,
    original: (tab) => pageOriginal(tab, PAGE_LIMIT_MS),
    settings: loadSettings,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: version(),
    kept: (clip, { capture, tab }) => {
      announce({ clips: [clip.id] });
      void filing.start(capture, tab).catch(report);
      if (clip.view.states.includes('pagesMissing')) void pages({ capture, tab }).catch(report);
      if (clip.view.team !== undefined) sync();
    },
  });
  return (request) => clipPage(request).catch(quietInPrivate(request.tab));
}
