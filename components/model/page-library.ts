import type { Clip } from '../../utils/article/clip';
import { announce } from '../../utils/browser/changes';
import { keptLibrary } from '../../utils/library/kept-library';
import type { DatabaseEvents } from '../../utils/library/open-database';
import type { Library } from '../../utils/library/open';

/** A page's own handle on the library, and what follows a write. */
export interface PageLibrary {
  library(): Promise<Library>;
  /** Writes one clip, tells the other pages, and its team. */
  written<T>(id: number, write: (lib: Library) => Promise<T>, clipOf: (result: T) => Clip | undefined): Promise<T>;
  /** Tells the other pages, and the teams, of many clips at once. */
  many<T>(changed: T[], idOf: (one: T) => number): T[];
}

/** `sync` hears of every write that a team has to hear of. */
export function pageLibrary(open: (events: DatabaseEvents) => Promise<Library>, sync: () => void): PageLibrary {
  const library = keptLibrary(open, () => announce({ clips: [] }));
  return {
    library,
    async written(id, write, clipOf) {
      const result = await write(await library());
      announce({ clips: [id] });
      if (clipOf(result)?.view.team !== undefined) sync();
      return result;
    },
    many(changed, idOf) {
      if (changed.length > 0) {
        announce({ clips: changed.map(idOf) });
        sync();
      }
      return changed;
    },
  };
}
