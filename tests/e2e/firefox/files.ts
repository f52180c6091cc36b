import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installed } from './harness';

/** Does what starts a download, and answers with the file once it is complete. */
export async function download({ chrome }: Installed, act: () => Promise<unknown>): Promise<{ path: string; bytes: Buffer<ArrayBuffer> }> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-download-'));
  await chrome(
    `
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', given[0]);
  `,
    folder,
  );
  await act();
  const path = await chrome<string>(
    `
    const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
    const list = await Downloads.getList(Downloads.ALL);
    const own = async () => (await list.getAll()).find(({ target }) => target.path.startsWith(given[0]));
    const { target } = await until(async () => {
      const download = await own();
      if (download?.error) throw new Error('the download failed: ' + download.error);
      return download?.succeeded && download;
    });
    return target.path;
  `,
    folder,
  );
  return { path, bytes: (await readFile(path)) as Buffer<ArrayBuffer> };
}

/** From now on the browser's own prompt for a file, which no driver can click, answers at once with this one. */
export const answerPrompt = ({ chrome }: Installed, path: string): Promise<void> =>
  chrome(
    `
    const PICKER = '@mozilla.org/filepicker;1';
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(given[0]);
    const picker = {
      QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
      file,
      init() {},
      appendFilter() {},
      appendFilters() {},
      appendRawFilter() {},
      open: (opened) => Services.tm.dispatchToMainThread(() => opened.done(Ci.nsIFilePicker.returnOK)),
    };
    const factory = { QueryInterface: ChromeUtils.generateQI(['nsIFactory']), createInstance: (iid) => picker.QueryInterface(iid) };
    Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(Services.uuid.generateUUID(), '', PICKER, factory);
  `,
    path,
  );
