import 'fake-indexeddb/auto';
import type { Clip } from '../../utils/article/clip';
import type { TeamAccount } from '../../utils/article/team-account';
import type { Library } from '../../utils/library/open';
import { deviceIn } from '../../utils/library/team/device-in';
import type { ContentRef } from '../../utils/library/team/rows';
import { moveClip } from '../../utils/library/team/move-clip';
import { teamLibrary } from '../../utils/library/team/team-library';
import { syncTeam } from '../../utils/sync/sync-team';
import { couchStore } from '../../utils/team/couchdb';
import { freshLibrary } from '../library/helpers/library';

const KINDS: ContentRef['kind'][] = ['image', 'attachment'];

/** A member without a browser: the library, the engine and the HTTP are those that ship, the database is one in memory. */
export interface Colleague {
  lib: Library;
  share(clip: Clip): Promise<unknown>;
  /** One round with the team, after which everything of ours is there and everything of the others here. */
  sync(): Promise<void>;
}

/** Enters a team with an account. */
export async function colleague({ id, address, db, user, key }: TeamAccount): Promise<Colleague> {
  const lib = await freshLibrary();
  const me = await deviceIn(lib, user);
  const store = couchStore({ address, db, user, key });
  return {
    lib,
    share: (clip) => moveClip(lib, clip.id, { team: id, me, holdUntil: 0 }),
    sync: () =>
      syncTeam(
        {
          store,
          place: 'here',
          library: teamLibrary(lib, id, me, () => undefined),
          user,
          mayWrite: true,
          // Holds are over: nobody watches a popup here.
          now: () => Date.now() + 60_000,
          limits: { kinds: new Set(KINDS as ('image' | 'attachment')[]), maxBytes: 1e9 },
          progress: () => undefined,
          report: (error) => {
            throw error;
          },
          signal: new AbortController().signal,
        },
        KINDS,
      ),
  };
}
