import { toAppError } from '../../utils/article/app-error';
import { originOf } from '../../utils/article/parse-address';
import { fetchFiles } from '../../utils/app/fetch-files';
import { announce } from '../../utils/browser/changes';
import { directFile } from '../../utils/browser/direct-file';
import { addJob, type FileJob, listJobs, removeJob } from '../../utils/browser/file-jobs';
import { injectPageFiles } from '../../utils/browser/inject';
import type { PageTunnel } from '../../utils/browser/page-tunnel';
import { hasOrigin } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { loadSettings } from '../../utils/browser/settings';
import { isPrivateTab } from '../../utils/browser/tabs';
import { stopWaking, wakeForFiles } from '../../utils/browser/wake';
import { putFile } from '../../utils/library/files';
import type { Library } from '../../utils/library/open';
import { filesOf } from '../../utils/library/read/files-of';
import { getCapture } from '../../utils/library/read/get-capture';
import { waitingFiles } from '../../utils/library/read/waiting-files';

/** A page that is at work may take its time. */
const INJECT_LIMIT_MS = 15_000;

/** Files of captures: what is asked, from which page, and what became of it. */
export interface Filing {
  /** Fetches the files of a fresh capture, and what other captures still want from the same site. */
  start(capture: string, tab: number): Promise<void>;
  /** Takes up a capture again; with a tab, from within that page. Answers how many files are not there yet. */
  resume(request: { capture: string; tab?: number }): Promise<{ waiting: number }>;
  /** A page has connected. */
  serve(tunnel: PageTunnel): Promise<void>;
  /** Nobody heard of some jobs for a while: take them up, or say that they need the page. */
  wake(): Promise<void>;
  /** The browser was started, or the extension updated: no page of an earlier run is there, or can still speak to us. */
  startUp(): Promise<void>;
}

export function createFiling(library: () => Promise<Library>): Filing {
  const running = new Map<string, Promise<void>>();

  /** One run a capture at a time; a second asker waits for the first. `apart`: for a private window, also where no page takes part. */
  const run = (capture: string, apart: boolean, tunnel?: PageTunnel): Promise<void> => {
    const started = running.get(capture) ?? fetchAll(capture, apart, tunnel).finally(() => running.delete(capture));
    running.set(capture, started);
    return started;
  };

  const fetchRows = async (uid: string, apart: boolean, tunnel?: PageTunnel): Promise<void> => {
    const lib = await library();
    const [capture, rows, { maxFileBytes }] = await Promise.all([getCapture(lib, uid), filesOf(lib, uid), loadSettings()]);
    const page = capture && tunnel && tunnel.origin === new URL(capture.url).origin ? tunnel.get : undefined;
    if (capture) {
      await fetchFiles(
        {
          put: (name, n, outcome) => putFile(lib, name, n, outcome),
          hasOrigin,
          direct: (ask, credentials) => directFile(ask, credentials, apart),
          page,
          delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
          // The errors page names hosts; those of a private window are not for it.
          report: apart ? () => undefined : report,
          settled: (row) => announce({ clips: [row.clip] }),
          maxBytes: maxFileBytes,
        },
        rows,
        capture.url,
      );
    }
  };

  /** A job ends with its run, however that ends: what failed once would hold up all that come after it. But one whose page went away is for the next. */
  const fetchAll = async (uid: string, apart: boolean, tunnel?: PageTunnel): Promise<void> => {
    try {
      await fetchRows(uid, apart, tunnel);
    } catch (error) {
      if (toAppError(error, 'file.network').code === 'clip.tabGone') throw error;
      if (!apart) report(error);
    }
    await removeJob(uid);
    if ((await listJobs()).length === 0) await stopWaking();
  };

  /** Lets the page connect; where no script may run in it, the files are settled without it. */
  const fromTab = async (job: FileJob): Promise<void> => {
    await addJob(job);
    await wakeForFiles();
    await injectPageFiles(job.tab, INJECT_LIMIT_MS).catch(() => run(job.capture, job.apart));
  };

  const open = async (capture: string): Promise<{ rows: number; own: boolean }> => {
    const lib = await library();
    const [found, rows] = await Promise.all([getCapture(lib, capture), filesOf(lib, capture)]);
    const missing = rows.filter(({ state }) => state !== 'kept' && state !== 'remote');
    return { rows: missing.length, own: missing.some(({ url }) => originOf(url) === originOf(found?.url ?? '')) };
  };

  const take = async (capture: string, tab?: number): Promise<{ waiting: number }> => {
    // Asked first: the window may be closed meanwhile.
    const apart = tab !== undefined && (await isPrivateTab(tab));
    const { rows, own } = await open(capture);
    if (rows > 0) void (own && tab !== undefined ? fromTab({ capture, tab, apart }) : run(capture, apart)).catch(report);
    return { waiting: rows };
  };

  const wake = async (): Promise<void> => {
    for (const job of await listJobs()) await fromTab(job);
  };

  return {
    wake,
    async start(capture, tab) {
      const lib = await library();
      const site = originOf((await getCapture(lib, capture))?.url ?? '');
      const others = (await waitingFiles(lib)).filter(({ state, url }) => state === 'needsPage' && originOf(url) === site);
      for (const uid of new Set([capture, ...others.map((row) => row.capture)])) await take(uid, tab);
    },
    resume: ({ capture, tab }) => take(capture, tab),
    async serve(tunnel) {
      try {
        for (;;) {
          const job = (await listJobs()).find(({ tab }) => tab === tunnel.tab);
          if (!job) break;
          await run(job.capture, job.apart, tunnel);
        }
      } catch (error) {
        // The page went away while the background lives: nothing will connect again by itself.
        if (toAppError(error, 'file.network').code === 'clip.tabGone') await wake();
        else throw error;
      } finally {
        // A page that nobody serves would answer none that asks it later.
        tunnel.bye();
      }
    },
    async startUp() {
      const lib = await library();
      const left = (await waitingFiles(lib)).filter(({ state }) => state === 'waiting');
      for (const row of left) await putFile(lib, row.capture, row.n, { state: 'needsPage', reason: null });
    },
  };
}
