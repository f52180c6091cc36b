import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clipList } from '../../../components/model/clip-list';
import { editJournal } from '../../../components/model/edit-journal';
import { libraryModel } from '../../../components/model/library-model';
import { parseRoute, type Route } from '../../../components/model/route';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { openAccess } from '../../helpers/open-access';

const TITLE = { origin: 'meta', confidence: 1 } as const;
const named = (value: string) => madeUpDraft({ fields: { title: { value, ...TITLE } } });

async function withClips(count: number) {
  const opened = await openAccess();
  const ids: number[] = [];
  for (let i = 0; i < count; i++) ids.push((await opened.keep(named(`第${i}篇`))).id);
  const page = new AbortController();
  onTestFinished(() => page.abort());
  return { ...opened, ids, page };
}

describe('the list', () => {
  it('reads only the pages that are shown, newest first', async () => {
    const { access, ids, page } = await withClips(130);
    const asked: number[] = [];
    const counted: typeof access = {
      ...access,
      list: (part) => {
        asked.push(part.offset);
        return access.list(part);
      },
    };
    const list = clipList(counted, false, page.signal);
    list.show(0, 12);
    await expect.poll(() => list.total.value).toBe(130);
    expect(asked).toEqual([0]);
    expect(list.rows.value.get(0)?.id).toBe(ids.at(-1));
    expect(list.rows.value.has(100)).toBe(false);
    list.show(95, 108);
    await expect.poll(() => list.rows.value.get(129)?.id).toBe(ids[0]);
    list.show(90, 103);
    expect(asked).toEqual([0, 100]);
  });

  it('follows what other pages do', async () => {
    const { access, ids, page } = await withClips(3);
    const live = clipList(access, false, page.signal);
    const trash = clipList(access, true, page.signal);
    await Promise.all([live.refresh(), trash.refresh()]);
    await access.trash(ids[1]!);
    await expect.poll(() => [live.total.value, trash.total.value]).toEqual([2, 1]);
    expect(trash.rows.value.get(0)?.id).toBe(ids[1]);
    expect(live.placeOf(ids[0]!)).toBe(1);
    expect(live.placeOf(ids[1]!)).toBeUndefined();
  });

  it('says why it cannot be read, and reads again when told to', async () => {
    const { access, page } = await withClips(1);
    let broken = true;
    const list = clipList({ ...access, count: (trash) => (broken ? Promise.reject(new Error('gone')) : access.count(trash)) }, false, page.signal);
    await list.refresh();
    expect(list.problem.value?.code).toBe('library.failed');
    broken = false;
    await list.refresh();
    expect([list.problem.value, list.total.value]).toEqual([undefined, 1]);
  });
});

describe('the library', () => {
  async function open(hash: string, count = 3) {
    const opened = await withClips(count);
    const route = signal<Route>(parseRoute(hash.replace('ID', String(opened.ids[1]))));
    const model = libraryModel(route, {
      access: opened.access,
      journal: editJournal(),
      signal: opened.page.signal,
      requestOrigin: () => Promise.resolve(true),
      resumeFiles: () => Promise.resolve(),
    });
    onTestFinished(() => {
      location.hash = '';
    });
    return { ...opened, route, model };
  }

  it('opens the clip of the route and knows its place', async () => {
    const { model, ids } = await open('#/clip/ID');
    expect(model.reader.value?.id).toBe(ids[1]);
    await expect.poll(() => model.place.value).toMatchObject({ index: 1, total: 3 });
    model.place.value?.go(2);
    await expect.poll(() => location.hash).toBe(`#/clip/${ids[0]}`);
    model.back();
    expect(location.hash).toBe('#/');
  });

  it('has no place for a clip that its list lacks', async () => {
    const { model, access, ids } = await open('#/clip/ID');
    await expect.poll(() => model.place.value?.index).toBe(1);
    await access.trash(ids[1]!);
    await expect.poll(() => model.place.value).toBeUndefined();
    await model.reader.value?.load();
    const state = model.reader.value?.state.value;
    expect(state?.kind === 'open' && state.opened.trashed).toBe(true);
  });

  it('writes what was typed when another clip is opened', async () => {
    const { model, route, access, ids } = await open('#/clip/ID');
    model.reader.value?.editor.set('note', '待核');
    route.value = { trash: false, clip: ids[0] };
    expect(model.reader.value?.id).toBe(ids[0]);
    await expect.poll(async () => (await access.clip(ids[1]!))?.f['note']?.v).toBe('待核');
  });

  it('reads a body once, however often the clip changes', async () => {
    const { access, ids, page } = await withClips(1);
    let bodies = 0;
    const counted: typeof access = {
      ...access,
      body: (sha) => {
        bodies++;
        return access.body(sha);
      },
    };
    const model = libraryModel(signal<Route>({ trash: false, clip: ids[0] }), {
      access: counted,
      journal: editJournal(),
      signal: page.signal,
      requestOrigin: () => Promise.resolve(true),
      resumeFiles: () => Promise.resolve(),
    });
    const reader = model.reader.value!;
    await reader.load();
    await access.setCells(ids[0]!, { title: '新题名' });
    await expect.poll(() => reader.state.value.kind === 'open' && reader.state.value.opened.fields.title?.value).toBe('新题名');
    expect(bodies).toBe(2);
  });
});
