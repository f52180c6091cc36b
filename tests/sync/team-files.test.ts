import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fetchTeamContents } from '../../utils/app/fetch-team-contents';
import type { CaptureDetails } from '../../utils/article/capture-details';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import { ulid } from '../../utils/article/ulid';
import { deriveCapture } from '../../utils/library/derive-capture';
import { putFile } from '../../utils/library/files';
import type { Library } from '../../utils/library/open';
import { filesOf } from '../../utils/library/read/files-of';
import { getBody } from '../../utils/library/read/get-body';
import { deviceIn } from '../../utils/library/team/device-in';
import { leaveTeam } from '../../utils/library/team/leave-team';
import { type ContentWish, remoteContents } from '../../utils/library/team/remote-contents';
import { moveClip } from '../../utils/library/team/move-clip';
import type { ContentRef } from '../../utils/library/team/rows';
import { teamLibrary } from '../../utils/library/team/team-library';
import { syncTeam } from '../../utils/sync/sync-team';
import { fakeTeam } from '../../utils/team/fake';
import { seededRandom } from '../../utils/team/fake/seeded-random';
import type { TeamStore } from '../../utils/team/team-store';
import { draft, file, PIXEL } from '../library/helpers/draft';
import { freshLibrary, keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';

const TEAM = '01HQVMZ1Z8SP488K4TQWPDRAHC';
const account: TeamAccount = { ...NEW_TEAM, id: TEAM, name: '云溪', address: 'https://store.example.gov.cn', db: 'team-a', user: 'two', key: 'k', files: 'opened', maxFileBytes: 1_000 };

async function sync(lib: Library, user: string, store: TeamStore, { maxBytes = 1e9, originals = false } = {}): Promise<void> {
  const library = teamLibrary(lib, TEAM, await deviceIn(lib, user), () => undefined);
  const limits = { kinds: new Set<ContentRef['kind']>(['image', 'attachment', ...(originals ? (['details', 'serialised', 'received'] as const) : [])]), maxBytes };
  await syncTeam({ store, library, place: 'here', user, mayWrite: true, now: () => Date.now() + 60_000, limits, progress: () => undefined, report: () => undefined, signal: new AbortController().signal }, []);
}

/** A clip with a small and a large file at one, which the other has without them. */
async function stage({ originals = false, withText = true } = {}) {
  const cluster = fakeTeam({ random: seededRandom(1), nodes: 1 });
  const [one, two] = [await freshLibrary(), await freshLibrary()];
  const clip = await keep(one, { draft: draft({ files: [file(0), file(1, { role: 'attachment', name: '附件.pdf' })] }) });
  const capture = String(clip.f['capture']!.v);
  await putFile(one, capture, 0, { state: 'kept', bytes: new Uint8Array(500).fill(1), mime: 'image/png' });
  await putFile(one, capture, 1, { state: 'kept', bytes: new Uint8Array(5_000).fill(2), mime: 'application/pdf' });
  await moveClip(one, clip.id, { team: TEAM, me: await deviceIn(one, 'one'), holdUntil: 0 });
  await sync(one, 'one', cluster.connect({ user: 'one', role: 'owner' }), { originals });
  const store = cluster.connect({ user: 'two', role: 'editor' });
  // Whoever sends is not done yet.
  let arrived = withText;
  const contents = store.contents.bind(store);
  store.contents = async (ids, signal) => (arrived ? contents(ids, signal) : new Map());
  await sync(two, 'two', store);
  const states = async (): Promise<string[]> => (await two.db.getAll('files')).map(({ state }) => state);
  const me = await deviceIn(two, 'two');
  const ask = (asked: { clip: number } & ContentWish, change: Partial<TeamAccount> = {}, granted = true) =>
    fetchTeamContents(
      {
        accounts: async () => [{ ...account, ...change }],
        store: () => store,
        library: async () => teamLibrary(two, TEAM, me, () => undefined),
        granted: async () => granted,
        remote: (id, wish) => remoteContents(two, id, wish),
        report: () => undefined,
      },
      asked,
    );
  const { serialised, details, html, text } = (await two.db.getAll('captures'))[0]!;
  const body = { serialised: 'sha' in serialised ? serialised.sha : '', details, html, text };
  const arrive = (): void => void (arrived = true);
  return { arrive, ask, clip, cluster, one, store, two, id: (await two.db.getAll('clips'))[0]!.id, states, here: (part: keyof typeof body) => getBody(two, body[part]) };
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

describe('a further capture of a team’s clip', () => {
  it.each([
    ['an image inside the page', { draft: draft({ files: [file(0, { url: PIXEL })] }) }],
    ['the file that a tab showed', { draft: draft({ files: [file(0, { role: 'attachment' })] }), held: { bytes: new Uint8Array([37, 80, 68, 70]), mime: 'application/pdf' } }],
  ])('brings the others what is kept with it at once: %s', async (_, given) => {
    const { ask, clip, cluster, id, one, store, two } = await stage();
    const again = await keep(one, { ...given, again: clip.id });
    await sync(one, 'one', cluster.connect({ user: 'one', role: 'owner' }));
    await sync(two, 'two', store);
    expect(await ask({ clip: id })).toBe(0);
    const capture = String(again.f['capture']!.v);
    const kept = async (lib: Library): Promise<unknown> => (await filesOf(lib, capture)).map(({ state, sha, mime, length }) => ({ state, sha, mime, length }));
    expect(await kept(two)).toEqual(await kept(one));
    expect(await kept(two)).toMatchObject([{ state: 'kept' }]);
    for (const lib of [one, two]) await expectWhole(lib);
  });
});

it('are told of for each capture that has them, also one that was made while they were on their way', async () => {
  const { clip, cluster, id, one, states, store, two } = await stage();
  const again = ulid();
  await keep(one, { capture: again, draft: draft({ files: [file(0, { url: 'https://www.portal.example.gov.cn/img/later.jpg' })] }), again: clip.id });
  const { html, text, candidates, completeness } = draft();
  const made = { capture: ulid(), by: 'putBack' as const, html, text, details: { candidates, removed: [] }, completeness };
  await deriveCapture(one, again, { ...made, files: [{ ...file(0, { url: 'https://www.portal.example.gov.cn/img/later.jpg' }), was: 0 }] });
  const { sha } = await putFile(one, again, 0, { state: 'kept', bytes: new Uint8Array(9), mime: 'image/png' });
  const told = (await one.db.getAll('edits')).filter(({ field }) => field.startsWith('file:')).map(({ field, v }) => [field, v]);
  expect(told).toEqual([again, made.capture].map((capture) => [`file:${capture}:0`, { sha, mime: 'image/png', length: 9 }]));
  await sync(one, 'one', cluster.connect({ user: 'one', role: 'owner' }));
  await sync(two, 'two', store);
  expect(await states()).toEqual(['remote', 'remote', 'remote', 'remote']);
  expect((await two.db.get('clips', id))!.view).toMatchObject({ images: { found: 1, kept: 1 } });
  for (const lib of [one, two]) await expectWhole(lib);
});

describe('a copy of a team’s clip', () => {
  it.each([
    ['that stays when its team is left', (lib: Library) => leaveTeam(lib, TEAM, { keep: true })],
    ['that is made private', (lib: Library, id: number) => moveClip(lib, id, undefined)],
  ])('%s, is to have from the page what only the team had', async (_, copy) => {
    const { ask, id, two } = await stage();
    await ask({ clip: id });
    await copy(two, id);
    const copied = (await two.db.getAll('clips')).find(({ view }) => view.team === undefined)!;
    const files = await filesOf(two, String(copied.f['capture']!.v));
    expect(files.map(({ state, sha }) => [state, sha !== null])).toEqual([['kept', true], ['needsPage', false]]);
    expect(copied.view).toMatchObject({ states: ['filesNeedPage'], images: { kept: 1 }, attachments: { found: 1, kept: 0 } });
    await expectWhole(two);
  });
});

it('a copy of a team’s clip does not wait for what is being fetched for the other', async () => {
  const { clip, one } = await stage();
  await keep(one, { draft: draft({ files: [file(0)] }), again: clip.id });
  const copied = await moveClip(one, clip.id, undefined);
  expect(copied.uid).not.toBe(clip.uid);
  expect((await filesOf(one, String(copied.f['capture']!.v))).map(({ state }) => state)).toEqual(['needsPage']);
  expect(copied.view.states).toEqual(['filesNeedPage']);
  await expectWhole(one);
});

describe('what lies behind a teammate’s clip', () => {
  it.each(['serialised', 'details'] as const)('comes when it is asked for, and is stored: %s', async (part) => {
    const { ask, here, id } = await stage({ originals: true });
    expect(await here(part)).toBeUndefined();
    expect(await ask({ clip: id, part })).toBe(0);
    expect(part === 'serialised' ? await here(part) : (JSON.parse((await here(part))!) as CaptureDetails).removed.map(({ text }) => text)).toEqual(part === 'serialised' ? draft().original : ['首页 > 公开']);
  });

  it('is said to be missing where whoever clipped it did not agree, and to be others’ where its bytes are not those of its name: those are not stored', async () => {
    const unsent = await stage();
    await expect(unsent.ask({ clip: unsent.id, part: 'serialised' })).rejects.toMatchObject({ code: 'team.noOriginal' });
    const { ask, cluster, here, id } = await stage({ originals: true });
    cluster.faults.set({ spoilt: 1 });
    await expect(ask({ clip: id, part: 'serialised' })).rejects.toMatchObject({ code: 'team.badContent' });
    expect(await here('serialised')).toBeUndefined();
    await expect(ask({ clip: id, part: 'serialised' }, { paused: true })).rejects.toMatchObject({ code: 'team.paused' });
    cluster.faults.set({});
    expect(await ask({ clip: id, part: 'serialised' })).toBe(0);
    expect(await here('serialised')).toBe(draft().original);
  });

  it('so does a text that is not here yet, with its HTML', async () => {
    const { arrive, ask, here, id } = await stage({ withText: false });
    expect([await here('text'), await here('html')]).toEqual([undefined, undefined]);
    await expect(ask({ clip: id, part: 'article' })).rejects.toMatchObject({ code: 'team.noContent' });
    arrive();
    expect(await ask({ clip: id, part: 'article' })).toBe(0);
    expect([await here('text'), await here('html')]).toEqual([draft().text, draft().html]);
  });
});
