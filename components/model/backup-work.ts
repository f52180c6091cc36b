import { exportLibrary, type ExportRequest } from '../../utils/app/export-library';
import { restoreLibrary, type RestoreRequest } from '../../utils/app/restore-library';
import { addRules } from '../../utils/article/add-rules';
import { announce } from '../../utils/browser/changes';
import { saveTarget } from '../../utils/browser/save-target';
import { changeSiteRules, loadSiteRules } from '../../utils/browser/site-rules';
import { version } from '../../utils/browser/version';
import { dumpLibrary } from '../../utils/library/dump/dump-library';
import { type Library, openLibrary } from '../../utils/library/open';
import { checkBackup } from '../../utils/library/restore/check-backup';
import { openBackup } from '../../utils/library/restore/open-backup';
import { readRules } from '../../utils/library/restore/read-rules';
import { restoreBackup } from '../../utils/library/restore/restore-backup';

/** What moves a whole library in and out, with a handle of its own that is closed afterwards. */
export interface BackupWork {
  exportAll(request: ExportRequest): ReturnType<typeof exportLibrary>;
  restore(request: RestoreRequest): ReturnType<typeof restoreLibrary>;
}

export function backupWork(open: () => Promise<Library> = openLibrary): BackupWork {
  const withLibrary = async <T>(act: (lib: Library) => Promise<T>): Promise<T> => {
    const lib = await open();
    try {
      return await act(lib);
    } finally {
      lib.close();
    }
  };
  return {
    exportAll: (request) =>
      exportLibrary(
        {
          target: saveTarget,
          dump: (sink, options) => withLibrary(async (lib) => dumpLibrary(lib, sink, { ...options, version: version(), rules: await loadSiteRules() })),
        },
        request,
      ),
    restore: (request) =>
      restoreLibrary(
        {
          open: openBackup,
          check: checkBackup,
          restore: (backup, options) => withLibrary((lib) => restoreBackup(lib, backup, options)),
          rules: readRules,
          addRules: (more) => changeSiteRules((rules) => addRules(rules, more)),
          announce: (clips) => announce({ clips }),
        },
        request,
      ),
  };
}
