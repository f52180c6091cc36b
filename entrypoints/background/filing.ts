import { toAppError } from '../../utils/article/app-error';
import { originOf } from '../../utils/article/parse-address';
import { fetchFiles } from '../../utils/app/fetch-files';
import { stayAwake } from '../../utils/app/stay-awake';
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
/** How often a job is taken up whose background ended: one that ends it each time would never be done. */
const MOST_WAKES = 5;

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
          direct: async (ask, credentials) => {
            // No page is there that would ping.
            const awake = stayAwake(listJobs, report);
            return directFile(ask, credentials, apart).finally(awake.end);
          },
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
    await drop(uid);
  };

  const drop = async (capture: string): Promise<void> => {
    await removeJob(capture);
    if ((await listJobs()).length > 0) return;
    await stopWaking();
    // One may have been noted since.
    if ((await listJobs()).length > 0) await wakeForFiles();
  };

  /** Noted first, so that it is taken up again if we are stopped. Lets the page connect; where there is none, or no script may run in it, the files are settled without it. */
  const takeUp = async (job: FileJob): Promise<void> => {
    const { capture, tab, apart } = job;
    // One without a page adds nothing to a run that may have one.
    if (tab === undefined && running.has(capture)) return run(capture, apart);
    await addJob(job);
    await wakeForFiles();
    if (tab === undefined) await run(capture, apart);
    else await injectPageFiles(tab, INJECT_LIMIT_MS).catch(() => run(capture, apart));
  };

  const again = async (job: FileJob): Promise<void> => {
    const { capture, wakes = 0 } = job;
    if (running.has(capture)) return wakeForFiles();
    if (wakes < MOST_WAKES) return takeUp({ ...job, wakes: wakes + 1 });
    await leave(capture).finally(() => drop(capture));
  };

  /** Nobody fetches what waits any more. */
  const leave = async (capture?: string): Promise<void> => {
    const lib = await library();
    const left = (await waitingFiles(lib)).filter((row) => row.state === 'waiting' && (capture ?? row.capture) === row.capture);
    for (const row of left) {
      await putFile(lib, row.capture, row.n, { state: 'needsPage', reason: null });
      announce({ clips: [row.clip] });
    }
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
    if (rows > 0) void takeUp({ capture, apart, ...(own && tab !== undefined && { tab }) }).catch(report);
    return { waiting: rows };
  };

  const jobsOf = async (tab: number): Promise<FileJob[]> => (await listJobs()).filter((job) => job.tab === tab);

  return {
    async wake() {
      await Promise.all((await listJobs()).map(again));
    },
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
          const [job] = await jobsOf(tunnel.tab);
          if (!job) break;
          await run(job.capture, job.apart, tunnel);
        }
      } catch (error) {
        // The page went away while the background lives: nothing will connect again by itself.
        if (toAppError(error, 'file.network').code === 'clip.tabGone') await Promise.all((await jobsOf(tunnel.tab)).map(takeUp));
        else throw error;
      } finally {
        // A page that nobody serves would answer none that asks it later.
        tunnel.bye();
      }
    },
    startUp: () => leave(),
  };
}
