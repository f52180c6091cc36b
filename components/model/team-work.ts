import { announce } from '../../utils/browser/changes';
import { type Library, openLibrary } from '../../utils/library/open';
import { countOriginals } from '../../utils/library/team/count-originals';
import { dueAgain } from '../../utils/library/team/due-again';
import { dueOriginals } from '../../utils/library/team/due-originals';
import { leaveTeam } from '../../utils/library/team/leave-team';
import { agreeToStore } from '../../utils/library/team/meet-store';
import { unsentEdits } from '../../utils/library/team/unsent-edits';
import type { OriginalsCount, Unsent } from './team-settings-model';

/** What the settings of a team do with the library, with a handle of its own that is closed afterwards. One module, loaded when it is needed: many would be cut into many small files. */
export interface TeamWork {
  unsent(team: string): Promise<Unsent>;
  takeOut(team: string, options: { keep: boolean }): Promise<void>;
  dueAgain(team: string): Promise<void>;
  dueOriginals(team: string): Promise<number>;
  originals(team: string): Promise<OriginalsCount>;
  agreeToStore(team: string): Promise<void>;
}

export function teamWork(open: () => Promise<Library> = openLibrary): TeamWork {
  const withLibrary = async <T>(act: (lib: Library) => Promise<T>): Promise<T> => {
    const lib = await open();
    try {
      return await act(lib);
    } finally {
      lib.close();
    }
  };
  return {
    unsent: (team) => withLibrary((lib) => unsentEdits(lib, team)),
    takeOut: async (team, options) => announce({ clips: await withLibrary((lib) => leaveTeam(lib, team, options)) }),
    dueAgain: (team) => withLibrary((lib) => dueAgain(lib, team)),
    dueOriginals: (team) => withLibrary((lib) => dueOriginals(lib, team)),
    agreeToStore: (team) => withLibrary((lib) => agreeToStore(lib, team)),
    originals: (team) => withLibrary((lib) => countOriginals(lib, team)),
  };
}
