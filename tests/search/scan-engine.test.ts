import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/search/fold';
import { scanEngine } from '../../utils/search/scan-engine';
import { type MadeUp, madeUpClip, request, searchText, sourceOf } from './helpers/made-up';

const never = (): AbortSignal => new AbortController().signal;
const all = { offset: 0, limit: 1000 };
const breathe = (): Promise<void> => Promise.resolve();

const unit = fc.constantFrom('湿', '濕', '地', '保', '護', '护', 'Ａ', 'a', 'b', '1', '2', '〔', '［', '，', '“', ' ', '\n', '𠮷');
const prose = fc.string({ unit, maxLength: 40 });
const clips = fc.array(fc.record({ title: prose, body: prose, note: prose, trashed: fc.boolean() }), { maxLength: 12 }).map((made) => made.map((clip, i) => madeUpClip({ id: i + 1, ...clip })));
const word = fc.string({ unit: fc.constantFrom('湿', '濕', '地', '保', '护', '護', 'a', 'Ａ', 'b', '1', '2', '〔', '，'), minLength: 1, maxLength: 3 });

/** Told in the simplest way: looks at every place of every part, and asks what stands before and after. */
function naive({ text }: MadeUp, words: readonly string[]): boolean {
  const parts = text.parts.map(({ start, end }) => fold(text.text.slice(start, end)));
  return words.map(fold).every((one) => parts.some((part) => [...Array(part.length).keys()].some((at) => part.startsWith(one, at) && whole(part, at, one))));
}
function whole(part: string, at: number, one: string): boolean {
  const around = (part[at - 1] ?? ' ') + one[0];
  const after = one.at(-1) + (part[at + one.length] ?? ' ');
  return !/^([a-z]{2}|\d{2})$/.test(around) && !/^\d{2}$/.test(after);
}

describe('the engine', () => {
  it('finds what a plain look at every place finds', async () => {
    await fc.assert(
      fc.asyncProperty(clips, fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean(), async (made, words, trash) => {
        const engine = scanEngine(sourceOf(made), breathe);
        const { total, hits } = await engine.search(request(words.join(' '), { trash }), all, never());
        const expected = made.filter((clip) => (clip.entry.view.trashedAt !== undefined) === trash && naive(clip, words)).map(({ entry }) => entry.id);
        expect(hits.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expected);
        expect(total).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  it('narrows to teams and people as a plain look at every clip does, and counts them right', async () => {
    const place = fc.option(fc.record({ team: fc.constantFrom('t1', 't2'), by: fc.constantFrom('u1', 'u2', '') }), { nil: undefined });
    const some = fc.array(fc.record({ place, trashed: fc.boolean() }), { maxLength: 12 }).map((made) => made.map(({ place: at, trashed }, i) => madeUpClip({ id: i + 1, body: '湿地', trashed, ...at })));
    const teams = fc.uniqueArray(fc.constantFrom<string>('', 't1', 't2', 't3'));
    const people = fc.uniqueArray(fc.constantFrom<string>('u1', 'u2', 'u3'));
    await fc.assert(
      fc.asyncProperty(some, teams, people, fc.constantFrom('', '湿地'), async (made, inTeams, byPeople, words) => {
        const engine = scanEngine(sourceOf(made), breathe);
        const live = made.map(({ entry }) => entry).filter(({ view }) => view.trashedAt === undefined);
        const expected = live.filter(({ view: { team, by } }) => {
          if (inTeams.length > 0 && !inTeams.includes(team ?? '')) return false;
          return byPeople.length === 0 || (team !== undefined && byPeople.includes(by ?? ''));
        });
        expect((await engine.ids(request(words, { teams: inTeams, people: byPeople }), never())).toSorted((a, b) => a - b)).toEqual(expected.map(({ id }) => id));
        const counted = await engine.labels();
        for (const { name, count } of counted.teams) expect(count).toBe(live.filter(({ view }) => (view.team ?? '') === name).length);
        for (const { name, count } of counted.people) expect(count).toBe(live.filter(({ view }) => view.team !== undefined && view.by === name).length);
        expect(counted.teams.reduce((sum, { count }) => sum + count, 0)).toBe(live.length);
      }),
      { numRuns: 200 },
    );
  });

  it('finds any stretch of a text by quoting it', async () => {
    await fc.assert(
      fc.asyncProperty(clips, fc.nat(), fc.nat(), fc.nat(), async (made, which, a, b) => {
        const live = made.filter(({ entry, text }) => entry.view.trashedAt === undefined && text.parts.length > 0);
        const clip = live[which % Math.max(1, live.length)];
        if (!clip) return;
        const part = clip.text.parts[a % clip.text.parts.length]!;
        const start = part.start + (a % (part.end - part.start));
        const piece = clip.text.text.slice(start, start + 1 + (b % (part.end - start)));
        const { hits } = await scanEngine(sourceOf(made), breathe).search(request(`"${piece.replaceAll('"', '""')}"`), all, never());
        expect(hits.map(({ id }) => id)).toContain(clip.entry.id);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same clips page by page as all at once', async () => {
    const made = Array.from({ length: 25 }, (_, i) => madeUpClip({ id: i + 1, body: '湿地'.repeat(1 + (i % 5)) }));
    const engine = scanEngine(sourceOf(made), breathe);
    const whole = await engine.search(request('湿地'), all, never());
    expect(await engine.ids(request('湿地'), never())).toEqual(whole.hits.map(({ id }) => id));
    const paged = await Promise.all([0, 10, 20].map((offset) => engine.search(request('湿地'), { offset, limit: 10 }, never())));
    expect(paged.flatMap(({ hits }) => hits)).toEqual(whole.hits);
    expect(paged.map(({ total }) => total)).toEqual([25, 25, 25]);
  });

  it('follows changes: new, edited, trashed, gone', async () => {
    const made = [madeUpClip({ id: 1, body: '湿地' }), madeUpClip({ id: 2, body: '湿地' }), madeUpClip({ id: 3, body: '湿地' })];
    const engine = scanEngine(sourceOf(made), breathe);
    const ids = async (words: string, trash = false) => (await engine.search(request(words, { trash }), all, never())).hits.map(({ id }) => id);
    expect(await ids('湿地')).toEqual([3, 2, 1]);
    made.splice(0, 3, madeUpClip({ id: 2, body: '林业' }), madeUpClip({ id: 3, body: '湿地', trashed: true }), madeUpClip({ id: 4, body: '湿地' }));
    await engine.apply([1, 2, 3, 4]);
    expect([await ids('湿地'), await ids('林业'), await ids('湿地', true)]).toEqual([[4], [2], [3]]);
  });

  it('applies nothing before it has read anything, and reads again what could not be read', async () => {
    const made = [madeUpClip({ id: 1, body: '湿地' })];
    const source = sourceOf(made);
    let broken = true;
    const engine = scanEngine({ ...source, texts: () => (broken ? failing() : source.texts()), entriesOf: (ids) => (broken ? Promise.reject(new Error('gone')) : source.entriesOf(ids)) }, breathe);
    await engine.apply([1]);
    await expect(engine.search(request('湿地'), all, never())).rejects.toThrow('gone');
    await expect(engine.apply([1])).rejects.toThrow('gone');
    broken = false;
    expect((await engine.search(request('湿地'), all, never())).total).toBe(1);
  });

  it('stops between two slices when it is no longer wanted', async () => {
    const made = Array.from({ length: 400 }, (_, i) => madeUpClip({ id: i + 1, body: '湿地保护'.repeat(5000) }));
    const stale = new AbortController();
    let slices = 0;
    const engine = scanEngine(sourceOf(made), () => {
      slices++;
      stale.abort();
      return Promise.resolve();
    });
    await engine.warm();
    await expect(engine.search(request('湿 地 保 护'), all, stale.signal)).rejects.toThrow(/abort/i);
    expect(slices).toBe(1);
  });

  it('counts tags, folders, sites, teams and people of live clips, most first', async () => {
    const engine = scanEngine(
      sourceOf([
        madeUpClip({ id: 1, tags: ['办法', '湿地'], folder: '政务', site: 'a.example.gov.cn' }),
        madeUpClip({ id: 2, tags: ['湿地'], site: 'a.example.gov.cn', team: 't1', by: 'u1' }),
        madeUpClip({ id: 3, tags: ['办法', '湿地'], trashed: true, folder: '其他' }),
      ]),
      breathe,
    );
    expect(await engine.labels()).toEqual({
      tags: [{ name: '湿地', count: 2 }, { name: '办法', count: 1 }],
      folders: [{ name: '政务', count: 1 }],
      sites: [{ name: 'a.example.gov.cn', count: 2 }],
      teams: [{ name: '', count: 1 }, { name: 't1', count: 1 }],
      people: [{ name: 'u1', count: 1 }],
    });
  });

  it('bears a clip whose text is not here', async () => {
    const made = [{ ...madeUpClip({ id: 1, title: '湿地' }), text: searchText(-1, []) }];
    const engine = scanEngine(sourceOf(made), breathe);
    expect((await engine.search(request('湿地'), all, never())).total).toBe(0);
    expect((await engine.search(request(''), all, never())).hits[0]).toMatchObject({ id: 1, snippet: null });
  });
});

async function* failing(): AsyncGenerator<never[]> {
  yield [];
  throw new Error('gone');
}
