import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fetchTeamFiles } from '../../utils/app/fetch-team-files';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import { putFile } from '../../utils/library/files';
import type { Library } from '../../utils/library/open';
import { deviceIn } from '../../utils/library/team/device-in';
import { remoteFiles } from '../../utils/library/team/remote-files';
import { shareClip } from '../../utils/library/team/share-clip';
import { teamLibrary } from '../../utils/library/team/team-library';
import { syncTeam } from '../../utils/sync/sync-team';
import { fakeTeam } from '../../utils/team/fake';
import { seededRandom } from '../../utils/team/fake/seeded-random';
import type { TeamStore } from '../../utils/team/team-store';
import { draft, file } from '../library/helpers/draft';
import { freshLibrary, keep } from '../library/helpers/library';

const TEAM = '01HQVMZ1Z8SP488K4TQWPDRAHC';
const account: TeamAccount = { ...NEW_TEAM, id: TEAM, name: '云溪', address: 'https://store.example.gov.cn', db: 'team-a', user: 'two', key: 'k', files: 'opened', maxFileBytes: 1_000 };

async function sync(lib: Library, user: string, store: TeamStore, maxBytes = 1e9): Promise<void> {
  const library = teamLibrary(lib, TEAM, await deviceIn(lib, user), () => undefined);
  const limits = { kinds: new Set(['image', 'attachment'] as const), maxBytes };
  await syncTeam({ store, library, place: 'here', user, mayWrite: true, now: () => Date.now() + 60_000, limits, progress: () => undefined, report: () => undefined, signal: new AbortController().signal }, []);
}

/** A clip with a small and a large file at one, which the other has without them. */
async function stage() {
  const cluster = fakeTeam({ random: seededRandom(1), nodes: 1 });
  const [one, two] = [await freshLibrary(), await freshLibrary()];
  const clip = await keep(one, { draft: draft({ files: [file(0), file(1, { role: 'attachment', name: '附件.pdf' })] }) });
  const capture = String(clip.f['capture']!.v);
  await putFile(one, capture, 0, { state: 'kept', bytes: new Uint8Array(500).fill(1), mime: 'image/png' });
  await putFile(one, capture, 1, { state: 'kept', bytes: new Uint8Array(5_000).fill(2), mime: 'application/pdf' });
  await shareClip(one, clip.id, { team: TEAM, me: await deviceIn(one, 'one'), holdUntil: 0 });
  await sync(one, 'one', cluster.connect({ user: 'one', role: 'owner' }));
  const store = cluster.connect({ user: 'two', role: 'editor' });
  await sync(two, 'two', store);
  const states = async (): Promise<string[]> => (await two.db.getAll('files')).map(({ state }) => state);
  const me = await deviceIn(two, 'two');
  const ask = (asked: { clip: number; n?: number }, change: Partial<TeamAccount> = {}, granted = true) =>
    fetchTeamFiles(
      {
        accounts: async () => [{ ...account, ...change }],
        store: () => store,
        library: async () => teamLibrary(two, TEAM, me, () => undefined),
        granted: async () => granted,
        remote: (id, n) => remoteFiles(two, id, n),
        report: () => undefined,
      },
      asked,
    );
  return { ask, cluster, id: (await two.db.getAll('clips'))[0]!.id, states };
}

describe('files that only the team has', () => {
  it('come when the clip is opened, up to the size that is set; a larger one when a person asks for it', async () => {
    const { ask, id, states } = await stage();
    expect(await states()).toEqual(['remote', 'remote']);
    expect(await ask({ clip: id })).toBe(0);
    expect(await states()).toEqual(['kept', 'remote']);
    expect(await ask({ clip: id, n: 1 })).toBe(0);
    expect(await states()).toEqual(['kept', 'kept']);
  });

  it('are told of as missing where the team has them no more, or others than their name says', async () => {
    const { ask, cluster, id, states } = await stage();
    cluster.faults.set({ spoilt: 1 });
    expect(await ask({ clip: id, n: 1 })).toBe(1);
    expect(await states()).toEqual(['remote', 'remote']);
  });

  it('are not asked for while the team is paused, or its host is not granted: said to who asked', async () => {
    const { ask, cluster, id } = await stage();
    cluster.requests.length = 0;
    expect(await ask({ clip: id }, { paused: true })).toBe(1);
    await expect(ask({ clip: id, n: 1 }, { paused: true })).rejects.toMatchObject({ code: 'team.paused' });
    await expect(ask({ clip: id, n: 1 }, {}, false)).rejects.toMatchObject({ code: 'permission.refused' });
    expect(cluster.requests).toEqual([]);
  });
});
