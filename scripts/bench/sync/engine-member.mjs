// @ts-check
import { madeUpClips } from './made-up-clips.mjs';
import { MemoryLibrary } from './memory-library.mjs';
import { stopwatch } from './stopwatch.mjs';

/** @typedef {{ url: string, clips: number, rounds: number, engine: string, db: string, other: string, user: string, key: string, standIn: boolean }} MemberOptions */
/** @typedef {Record<'push' | 'pull' | 'poll' | 'edit', import('./stopwatch.mjs').Timing>} Timings */

/** A process of its own: two members with the engine of the extension. @type {MemberOptions} */
const { url, clips, rounds, engine, db, user, key } = JSON.parse(process.argv[2] ?? '{}');
const { syncTeam, push, couchStore } = await import(engine);
const watch = stopwatch(url);

/** @param {MemoryLibrary} library */
const member = (library) => ({
  store: couchStore({ address: url, db, user, key }),
  library,
  user,
  mayWrite: true,
  now: () => Date.now(),
  limits: { kinds: new Set(), maxBytes: 1e9 },
  progress: () => undefined,
  report: (/** @type {unknown} */ error) => console.error(error),
  signal: new AbortController().signal,
});

const [one, two] = [new MemoryLibrary(user), new MemoryLibrary(user)];
for (const clip of madeUpClips(clips, user)) one.share(clip);
const timings = { push: await watch.time(() => push(member(one))) };
if (one.dueUids.size > 0) throw new Error(`${one.dueUids.size} clips were not sent`);
Object.assign(timings, { pull: await watch.time(() => syncTeam(member(two), [])) });
if (two.clips.size !== clips || two.contents.size !== 2 * clips) throw new Error(`${two.clips.size} clips and ${two.contents.size} contents came`);
await syncTeam(member(one), []);
Object.assign(timings, { poll: await watch.median(rounds, () => syncTeam(member(two), [])) });
const uids = [...one.clips.keys()];
Object.assign(timings, {
  edit: await watch.median(rounds, async (n) => {
    const uid = uids[(n * 7) % uids.length] ?? '';
    one.edit(uid, 'title', `改题${n}`);
    await syncTeam(member(one), []);
    await syncTeam(member(two), []);
    if (two.clips.get(uid)?.shell?.f['title']?.v !== `改题${n}`) throw new Error('the edit did not come');
  }),
});
process.send?.(timings);
process.disconnect();
