import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished } from 'vitest';
import { searchClient } from '../../../../components/model/search/search-client';
import { searchModel } from '../../../../components/model/search/search-model';
import { startSearchWorker } from '../../../../components/model/search/start-search-worker';
import { fold } from '../../../../utils/search/fold';
import { request } from '../../../search/helpers/made-up';
import { madeUpDraft } from '../../../helpers/made-up-draft';
import { openAccess } from '../../../helpers/open-access';

const titled = (value: string) => ({ title: { value, origin: 'meta', confidence: 1 } as const });
const first = { offset: 0, limit: 20 };

/** A library with some clips, and a real worker over the same database. */
async function open(clips: { title: string; text?: string }[] = []) {
  const opened = await openAccess();
  const ids: number[] = [];
  for (const { title, text } of clips) ids.push((await opened.keep(madeUpDraft({ fields: titled(title), ...(text && { text }) }))).id);
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const started: Worker[] = [];
  const start = (): Worker => {
    const worker = startSearchWorker();
    started.push(worker);
    return worker;
  };
  const client = searchClient(start, page.signal, opened.name);
  const find = async (words: string) => (await client.ask('search', { request: request(words), ...first })).hits.map(({ view }) => view.title);
  return { ...opened, ids, page, client, started, find };
}

describe('the search worker', () => {
  it('finds in title, text, fields and note, marked on the original', async () => {
    const { client, access, ids, find } = await open([{ title: '湿地保护办法' }, { title: '關於濕地的通知', text: '各縣：\n加強濕地保護。' }, { title: '林业' }]);
    await access.setCells(ids[2]!, { note: '和湿地有关', documentNumber: '云政发〔2026〕7号' });
    await expect.poll(() => find('湿地 有关')).toEqual(['林业']);
    expect(await find('【2026】7号')).toEqual(['林业']);
    expect((await find('濕地')).toSorted()).toEqual(['林业', '湿地保护办法', '關於濕地的通知'].toSorted());
    const { hits } = await client.ask('search', { request: request('加强湿地保护'), ...first });
    expect(hits).toHaveLength(1);
    const { text, marks } = hits[0]!.snippet!;
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['加強濕地保護']);
    expect(fold(text)).toContain('加强湿地保护');
  });

  it('follows edits, trash and purge without being asked', async () => {
    const { client, access, ids, find, keep } = await open([{ title: '湿地甲' }, { title: '湿地乙' }]);
    let told = 0;
    client.onChange(() => told++);
    expect(await find('湿地')).toEqual(['湿地乙', '湿地甲']);
    await access.setCells(ids[0]!, { title: '林业甲' });
    await expect.poll(() => find('林业')).toEqual(['林业甲']);
    expect(await find('湿地')).toEqual(['湿地乙']);
    await expect.poll(() => told).toBeGreaterThan(0);
    await access.trash(ids[1]!);
    await expect.poll(() => find('湿地')).toEqual([]);
    const fresh = await keep(madeUpDraft({ fields: titled('湿地丙') }));
    await access.setCells(fresh.id, { note: '新' });
    await expect.poll(() => find('湿地')).toEqual(['湿地丙']);
    await access.trash(fresh.id);
    await access.purge(fresh.id);
    await expect.poll(() => find('湿地')).toEqual([]);
  });

  it('a question that is not wanted any more is not answered, the next one is', async () => {
    const { client } = await open([{ title: '湿地' }]);
    const stale = new AbortController();
    const asked = client.ask('search', { request: request('湿'), ...first }, stale.signal);
    stale.abort();
    await expect(asked).rejects.toThrow(/abort/i);
    expect((await client.ask('search', { request: request('湿地'), ...first })).total).toBe(1);
  });

  it('says why the library cannot be read', async () => {
    const { name, lib, client } = await open();
    lib.close();
    await new Promise((resolve) => {
      const newer = indexedDB.open(name, 99);
      newer.onsuccess = () => {
        newer.result.close();
        resolve(undefined);
      };
    });
    await expect(client.ask('search', { request: request('湿地'), ...first })).rejects.toMatchObject({ code: 'library.newer' });
    await expect(client.ask('labels', null)).rejects.toMatchObject({ code: 'library.newer' });
  });

  it('says that it broke, and starts anew with the next question', async () => {
    const { client, started, find } = await open([{ title: '湿地' }]);
    expect(await find('湿地')).toEqual(['湿地']);
    const asked = client.ask('labels', null);
    started[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    await expect(asked).rejects.toMatchObject({ code: 'search.failed', detail: 'out of memory' });
    expect(await find('湿地')).toEqual(['湿地']);
    expect(started).toHaveLength(2);
  });

  it('starts no worker before anything is asked', async () => {
    const { started, page, client } = await open();
    const model = searchModel(client, signal(false), page.signal);
    await new Promise(requestAnimationFrame);
    expect(started).toHaveLength(0);
    model.setWords('湿地');
    await expect.poll(() => started.length).toBe(1);
  });
});

describe('the search of a page', () => {
  it('asks as one types, and shows the answer to what was typed last', async () => {
    const { client, page } = await open([{ title: '湿地' }, { title: '湿度' }]);
    const model = searchModel(client, signal(false), page.signal);
    for (const words of ['湿', '湿地', '湿度', '湿地']) model.setWords(words);
    await expect.poll(() => model.results.answered.value?.words).toBe('湿地');
    expect([...model.results.rows.value.values()].map(({ view }) => view.title)).toEqual(['湿地']);
    model.setWords('湿');
    await expect.poll(() => model.results.total.value).toBe(2);
    model.clear();
    expect(model.active.value).toBe(false);
    await expect.poll(() => model.results.total.value).toBeUndefined();
  });

  it('asks again when clips change', async () => {
    const { client, page, access, ids } = await open([{ title: '湿地' }, { title: '湿地' }]);
    const trash = signal(false);
    const model = searchModel(client, trash, page.signal);
    model.setWords('湿地');
    model.loadLabels();
    await expect.poll(() => model.results.total.value).toBe(2);
    await access.setCells(ids[0]!, { 'tag:办法': true, folder: '政务' });
    await expect.poll(() => model.labels.value).toMatchObject({ tags: [{ name: '办法', count: 1 }], folders: [{ name: '政务', count: 1 }] });
    model.filter({ tags: ['办法'] });
    await expect.poll(() => model.results.total.value).toBe(1);
    await access.trash(ids[0]!);
    await expect.poll(() => model.results.total.value).toBe(0);
    trash.value = true;
    await expect.poll(() => model.results.total.value).toBe(1);
  });

  it('reads further pages as they are shown', async () => {
    const { client, page } = await open(Array.from({ length: 120 }, (_, i) => ({ title: `湿地${i}` })));
    const model = searchModel(client, signal(false), page.signal);
    model.setWords('湿地');
    await expect.poll(() => model.results.total.value).toBe(120);
    expect(model.results.rows.value.size).toBe(25);
    model.results.show(95, 108);
    await expect.poll(() => model.results.rows.value.has(119)).toBe(true);
    expect((await model.results.at(60))?.view.title).toBeDefined();
    const hit = model.results.rows.value.get(119)!;
    expect(model.results.placeOf(hit.id)).toBe(119);
  });

  it('marks what was looked for in a text that is shown', async () => {
    const { client, page } = await open();
    const model = searchModel(client, signal(false), page.signal);
    expect(model.mark.value).toBeUndefined();
    model.setWords('湿地 文号:保护 正文:保护');
    expect(await model.mark.value!('加強濕地保護', 'body')).toEqual([
      [2, 4],
      [4, 6],
    ]);
    expect(await model.mark.value!('保护湿地', 'title')).toEqual([[2, 4]]);
    expect(await model.mark.value!('保护湿地', 'documentNumber')).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
});
