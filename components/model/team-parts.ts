import { type ReadonlySignal, signal } from '@preact/signals';
import type { Capture } from '../../utils/article/clip';
import type { TeamPart } from '../../utils/article/team-part';
import { bodiesHere } from '../../utils/library/read/bodies-here';
import { getBodyBytes } from '../../utils/library/read/get-body-bytes';
import type { LibraryAccess } from './library-access';

/** What lies behind an article, on this device or with its team. */
export interface TeamParts {
  /** Hashes of removed blocks and originals that lie here; undefined until `look` was called. */
  here: ReadonlySignal<ReadonlySet<string> | undefined>;
  look(): Promise<void>;
  /** Fetches a part of the current capture from the clip's team. @throws AppError as `fetchTeamContents` does */
  fetch(part: TeamPart): Promise<void>;
  /** Bytes of a body as they were when it was clipped; undefined when they are not here. */
  bytes(sha: string): Promise<Blob | undefined>;
}

/** @param ask has the background fetch a part; without it there is no team */
export function teamParts(access: LibraryAccess, capture: () => Capture | undefined, ask: ((part: TeamPart) => Promise<unknown>) | undefined): TeamParts {
  const here = signal<ReadonlySet<string>>();
  const look = async (): Promise<void> => {
    const at = capture();
    if (!at) return;
    const { details, serialised, received } = at;
    const shas = [details, ...[serialised, received].flatMap((original) => ('sha' in original ? [original.sha] : []))];
    here.value = await access.run((lib) => bodiesHere(lib, shas));
  };
  return {
    here,
    look,
    async fetch(part) {
      await ask?.(part);
      if (here.value) await look();
    },
    async bytes(sha) {
      const bytes = await access.run((lib) => getBodyBytes(lib, sha));
      return bytes && new Blob([bytes]);
    },
  };
}
