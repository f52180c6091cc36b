import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** Does what starts a download, and answers with the file once it is complete. */
export async function download(browser: Browser, act: () => Promise<unknown>): Promise<{ path: string; bytes: Buffer<ArrayBuffer> }> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-download-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true });
  const complete = new Promise<string>((resolve, reject) => {
    session.on('Browser.downloadProgress', ({ state, guid }) => {
      if (state === 'completed') resolve(join(folder, guid));
      if (state === 'canceled') reject(new Error('the download was cancelled'));
    });
  });
  await act();
  const path = await complete;
  await session.detach();
  return { path, bytes: (await readFile(path)) as Buffer<ArrayBuffer> };
}
