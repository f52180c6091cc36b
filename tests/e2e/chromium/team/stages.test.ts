import { afterEach, expect, it } from 'vitest';
import { servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import type { Asked } from '../../../../scripts/team-store/request-log.mjs';
import { clickToolbar, discard, stopWorker, visit } from '../harness';
import { shown } from '../shown';
import { stored, storedWhen } from '../stored';
import { type Member, member, syncNow, testTeam, type TestTeam } from './members';

let team: TestTeam;
let portal: Awaited<ReturnType<typeof servePortal>>;
const members: Member[] = [];

afterEach(async () => {
  await Promise.all(members.splice(0).map(({ installed }) => discard(installed)));
  await team.server.close();
  await portal.close();
});

type Stage = (asked: Asked) => boolean;

/** Holds back the first request of this kind, and those like it, until released. */
function holdAt(stage: Stage): { met(): Promise<Asked>; release(): void } {
  let first: Asked | undefined;
  const { arrived, release } = team.server.faults.hold((asked) => {
    if (!stage(asked)) return false;
    first ??= asked;
    return true;
  });
  return { met: () => arrived.then(() => first!), release };
}

/**
 * Stops somebody's worker at each stage in turn, while the server holds back what it asked for. A worker that is started again goes on
 * by itself, so that the next stage is watched before this one ends.
 */
async function stopAtEach(first: Stage, next: (met: Asked) => Stage | undefined, who: () => Promise<Member>): Promise<Member> {
  let held = holdAt(first);
  for (const someone = await who(); ; ) {
    void syncNow(someone, team.accounts[0]!.id).catch(() => undefined); // its worker is stopped before it can answer
    const stage = next(await held.met());
    const following = stage && holdAt(stage);
    await stopWorker(someone.installed, someone.library);
    held.release();
    if (!following) return someone;
    held = following;
  }
}

const writes = (kind: string): Stage => ({ path, ids }) => path.endsWith('/_bulk_docs') && ids.some((id) => id.startsWith(kind));

it('a worker that is stopped at any stage of sending or fetching leaves nothing half, and the next one goes on', async () => {
  [team, portal] = await Promise.all([testTeam(), servePortal()]);
  const a = await member(team.accounts[0]!);
  members.push(a);
  const popup = await clickToolbar(a.installed, await visit(a.installed, portal.url));
  await shown(popup, a.installed.say('popup.kept'));
  await storedWhen(a.library, ({ files }) => files.length > 0 && files.every(({ state }) => state === 'kept'));
  await popup.close();

  const kinds = ['capture:', 'clip:'];
  await stopAtEach(writes('blob:'), () => (kinds.length > 0 ? writes(kinds.shift()!) : undefined), () => Promise.resolve(a));
  await syncNow(a, team.accounts[0]!.id);
  const mine = (await storedWhen(a.library, ({ clips }) => clips.some(({ view }) => view.sync === 'shared'))).clips[0]!;

  const by = ({ user }: Asked): boolean => user === team.accounts[1]!.user;
  // The feed, then the texts, the HTML and the files: every request for a content that was not met before.
  const isBlob = (one: string): boolean => one.startsWith('blob:');
  const sent = new Set(team.server.log.filter(writes('blob:')).flatMap(({ ids }) => ids.filter(isBlob)));
  expect(sent.size).toBeGreaterThan(2);
  const met = new Set<string>();
  const content: Stage = (asked) => by(asked) && !asked.path.endsWith('/_changes') && asked.ids.some((one) => sent.has(one) && !met.has(one));
  const next = ({ ids }: Asked): Stage | undefined => {
    for (const one of ids) met.add(one);
    return [...sent].every((one) => met.has(one)) ? undefined : content;
  };
  // Only now: whoever is there hears of a clip at once, and fetches it.
  const b = await stopAtEach((asked) => by(asked) && asked.path.endsWith('/_changes'), next, async () => {
    members.push(await member(team.accounts[1]!));
    return members.at(-1)!;
  });
  await syncNow(b, team.accounts[0]!.id);
  await storedWhen(b.library, ({ clips, files }) => clips.some(({ uid }) => uid === mine.uid) && files.every(({ state }) => state === 'kept'));

  const [atA, atB] = [await stored(a.library), await stored(b.library)];
  expect(atB.clips.map(({ uid, view }) => [uid, view.title, view.length])).toEqual([[mine.uid, mine.view.title, mine.view.length]]);
  expect(atB.captures.map(({ uid, html, text }) => [uid, html, text])).toEqual(atA.captures.map(({ uid, html, text }) => [uid, html, text]));
  expect(atB.files.map(({ n, sha }) => [n, sha])).toEqual(atA.files.map(({ n, sha }) => [n, sha]));
}, 180_000);
