import { AppError, toAppError } from '../article/app-error';
import type { FileRow } from '../article/clip';
import { originOf, parseAddress } from '../article/parse-address';
import type { FetchedFile } from '../browser/page-tunnel';
import type { FileAsk } from '../browser/read-file';
import type { FileOutcome } from '../library/files';
import { isMarkup } from './is-markup';

export interface FetchFilesDeps {
  put(capture: string, n: number, outcome: FileOutcome): Promise<FileRow>;
  hasOrigin(url: string): Promise<boolean>;
  /** Fetches from the background; see directFile. */
  direct(ask: FileAsk, credentials: RequestCredentials): Promise<FetchedFile>;
  /** Fetches from within the page; absent when the page is gone. */
  page: ((ask: FileAsk) => Promise<FetchedFile>) | undefined;
  delay(ms: number): Promise<void>;
  /** Told after each file, so that open pages show it. */
  settled(row: FileRow): void;
  /** Told why a file is `failed`, with its host. */
  report(error: AppError): void;
  maxBytes: number;
}

/** The one kind of picture that is markup; it is drawn and never opened. */
const SVG = 'image/svg+xml';
/** How often a file is asked for before it is `failed`, and the first pause between (milliseconds, doubled each time). */
const TRIES = 3;
const PAUSE_MS = 500;
/** Files fetched at once; a portal is not to be hammered. */
const AT_ONCE = 2;

/**
 * Fetches the files of one capture and writes what became of each. The page's own origin is fetched from within the page;
 * where the page may not (CSP sandbox), from the background under the click's grant; a host that was granted, from the
 * background; any other host waits for a permission. A page that went away leaves its rows as `needsPage`; a tunnel that
 * breaks midway throws `clip.tabGone` and leaves the rest `waiting` for the next connection. Of a clip that was deleted for good meanwhile
 * nothing more is fetched.
 * @param pageUrl address of the captured page
 */
export async function fetchFiles(deps: FetchFilesDeps, rows: FileRow[], pageUrl: string): Promise<void> {
  const queue = rows.filter(({ state }) => state !== 'kept' && state !== 'remote');
  const work = async (): Promise<void> => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const outcome = await fetchOne(deps, row, pageUrl);
      const settled = outcome && (await keep(deps, row, outcome));
      if (settled === 'gone') queue.length = 0;
      else if (settled) deps.settled(settled);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const broken = workers.find((worker) => worker.status === 'rejected');
  if (broken) throw broken.reason;
}

async function fetchOne(deps: FetchFilesDeps, row: FileRow, pageUrl: string): Promise<FileOutcome | undefined> {
  const ask: FileAsk = { url: row.url, role: row.role, maxBytes: deps.maxBytes };
  const address = parseAddress(row.url);
  if (!address || !/^https?:$/.test(address.protocol)) return { state: 'failed', reason: 'file.badAddress' };
  const own = address.origin === originOf(pageUrl);
  if (own && !deps.page) return changed(row, { state: 'needsPage', reason: null });
  if (!own && !(await deps.hasOrigin(row.url))) return changed(row, { state: 'needsPermission', reason: 'permission.refused' });
  return attempt(deps, address.host, async () => {
    const file = await (own && deps.page ? fromPage(deps, deps.page, ask) : deps.direct(ask, 'omit'));
    if (row.role === 'image' && file.mime !== SVG && isMarkup(file.bytes)) throw new AppError('file.notImage', file.mime);
    return file;
  });
}

/** A page under CSP sandbox has no origin of its own and may fetch nothing; the background may, while the click's grant lives. */
async function fromPage(deps: FetchFilesDeps, page: (ask: FileAsk) => Promise<FetchedFile>, ask: FileAsk): Promise<FetchedFile> {
  try {
    return await page(ask);
  } catch (error) {
    if (toAppError(error, 'file.network').code !== 'file.network') throw error;
    return deps.direct(ask, 'include');
  }
}

async function attempt(deps: FetchFilesDeps, host: string, get: () => Promise<FetchedFile>): Promise<FileOutcome> {
  for (let tries = 1; ; tries++) {
    try {
      const { bytes, mime } = await get();
      return { state: 'kept', bytes, mime };
    } catch (error) {
      const { code, detail } = toAppError(error, 'file.network');
      if (code === 'clip.tabGone') throw error;
      if (tries === TRIES || !mayPass(code, detail)) {
        deps.report(new AppError(code, [host, detail].filter(Boolean).join(' ')));
        return { state: 'failed', reason: code };
      }
      await deps.delay(PAUSE_MS * 2 ** (tries - 1));
    }
  }
}

/** A refusal (404, 403) is final for now; a busy server or a broken line may pass. */
const mayPass = (code: string, detail: string | undefined): boolean =>
  code === 'file.network' || (code === 'file.http' && /^(408|429|5\d\d)$/.test(detail ?? ''));

/** A full disk must not stop the other files from being settled: where not even that fits, the row stays as it is. `gone`: nobody has the clip any more. */
async function keep(deps: FetchFilesDeps, row: FileRow, outcome: FileOutcome, again = false): Promise<FileRow | 'gone' | undefined> {
  try {
    return await deps.put(row.capture, row.n, outcome);
  } catch (error) {
    const failure = toAppError(error, 'library.failed');
    if (failure.code === 'library.missing') return 'gone';
    if (failure.code !== 'library.full') throw error;
    if (again) return undefined;
    deps.report(failure);
    return keep(deps, row, { state: 'failed', reason: failure.code }, true);
  }
}

/** Nothing to write when the row says so already. */
const changed = (row: FileRow, outcome: FileOutcome): FileOutcome | undefined =>
  row.state === outcome.state ? undefined : outcome;
