import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, type Portal, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { expectWhole } from '../../library/helpers/whole';
import { copyLibrary } from '../copy-library';
import { readDatabase } from '../read-database';
import { clickToolbar, type Installed, launch, openOwnPage, visit } from './harness';
import { answering } from './in-worker';
import { shown } from './shown';
import { mountSmallDisk, type SmallDisk } from './small-disk';

/*
 * A browser whose profile lies on a small disk of its own. Where no file system can be mounted, a database that fails stands in:
 * with the browser's errors as they were seen here.
 */
const mounted = mountSmallDisk();
mounted?.unmount();
const cases = mounted ? onSmallDisk : () => import('../../library/cases/full-disk');
describe('a disk without room', async () => {
  await cases();
});

function onSmallDisk(): void {
  let small: SmallDisk;
  let portal: Portal;
  let installed: Installed;
  let cache: string;

  beforeEach(async () => {
    small = mountSmallDisk()!;
    portal = await servePortal();
    mkdirSync(join(small.path, 'profile'));
    cache = mkdtempSync(join(tmpdir(), 'jianbao-cache-'));
    await start(join(small.path, 'profile'));
  });

  afterEach(async () => {
    await installed.browser.close();
    await portal.close();
    small.unmount();
    rmSync(cache, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Without the files that the browser maps into memory on that disk: it dies itself when it touches a page of them that has no block. */
  async function start(profile: string): Promise<void> {
    installed = await launch({ profile, flags: [`--disk-cache-dir=${cache}`, '--disable-gpu-shader-disk-cache', '--disable-features=PersistentHistograms'] });
  }

  async function keep(url: string): Promise<void> {
    const popup = await clickToolbar(installed, await visit(installed, url));
    await shown(popup, installed.say('popup.kept'));
    await popup.close();
  }

  /** A browser on a disk without room loses a page of its own now and then; the reader clicks again. */
  async function refused(url: string): Promise<void> {
    const page = await visit(installed, url);
    for (let times = 1; ; times++) {
      const popup = await clickToolbar(installed, page);
      try {
        await shown(popup, 'library.full');
        await shown(popup, installed.say('error.library_full'));
        return await popup.close();
      } catch (error) {
        if (times === 3 || !popup.isClosed()) throw error;
      }
    }
  }

  /** All that was confirmed, nothing half, and nothing besides. */
  async function expectKept(...urls: string[]): Promise<void> {
    const own = await openOwnPage(installed, 'options.html');
    const lib = await copyLibrary(await own.evaluate(readDatabase));
    await expectWhole(lib);
    expect((await lib.db.getAll('captures')).map(({ url }) => url).toSorted()).toEqual(urls.toSorted());
    lib.close();
    await own.close();
  }

  async function restart(): Promise<void> {
    await installed.browser.close();
    await start(installed.profile);
  }

  it('is said as such before anything is written; once there is room the next click works', async () => {
    const [first, second] = [portal.url, portal.origin + PAGES.longTitle];
    await keep(first);
    small.fill();
    await refused(second);
    await expectKept(first);
    small.free();
    await keep(second);
    await restart();
    await expectKept(first, second);
  });

  it('that is found only in the middle of writing costs nothing that was kept, however often it happens', async () => {
    const kept = [portal.url];
    await keep(portal.url);
    for (const n of [1, 2]) {
      await lie();
      small.fill(12_288);
      const url = `${portal.origin}${PAGES.longTitle}?n=${n}`;
      await refused(url);
      await refused(url); // now it cannot even be opened
      small.free();
      if (n === 2) await restart(); // what the failed write left behind is known to nobody any more
      const page = await visit(installed, url);
      const again = await clickToolbar(installed, page);
      await shown(again, installed.say('popup.kept'));
      await again.close();
      kept.push(url);
      await restart();
      await expectKept(...kept);
    }
  });

  /** The background believes that there is room when it looks next, as if the disk had filled up just after. */
  async function lie(): Promise<void> {
    const deceive = (): void => {
      navigator.storage.estimate = () => {
        delete (navigator.storage as { estimate?: unknown }).estimate; // the browser's own is that of the prototype
        return Promise.resolve({ quota: 1e12, usage: 0 });
      };
    };
    const session = await answering(installed);
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: `(${deceive.toString()})()` });
    await session.detach();
    expect(exceptionDetails).toBeUndefined();
  }
}
