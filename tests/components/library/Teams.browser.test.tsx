import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { go } from '../../../components/model/route';
import type { Library } from '../../../utils/library/open';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { openLibraryPage } from '../../helpers/open-library';
import { inTeam, OTHER_TEAM, rosterOf, team, type TeamState } from '../../helpers/team-clips';

const row = (title: string) => page.getByRole('link', { name: title });
const roster = rosterOf(team(), team({ id: OTHER_TEAM, name: '区县动态', people: new Map([['u-hu', '胡静']]) }));

/** All made-up clips are of one page; this gives one another. */
async function onOwnPage(lib: Library, id: number): Promise<void> {
  const clip = (await lib.db.get('clips', id))!;
  await lib.db.put('clips', { ...clip, view: { ...clip.view, urlKey: `${clip.view.urlKey}?${id}` } });
}

/** One clip for each state, with its name for a title; undefined is private. */
const open = (states: Record<string, TeamState | undefined>, { wide = false, teams = roster } = {}) =>
  openLibraryPage(Object.keys(states).map((title) => ({ title })), {
    wide,
    roster: teams,
    arrange: async ({ lib }, ids) => {
      for (const [i, state] of Object.values(states).entries()) {
        if (state) await inTeam(lib, ids[i]!, state);
        await onOwnPage(lib, ids[i]!);
      }
    },
  });

describe('marks of a team’s clip in the list', () => {
  it.each([
    ['未发出', { by: 'u-me', held: true, due: 1 as const }, '我 剪存'],
    ['待发送', { due: 1 as const }, '王宁 剪存'],
    ['已同步', {}, '王宁 剪存'],
    ['未被接受（team.tooLarge）', { refused: 'team.tooLarge' }, '王宁 剪存'],
    ['已同步', { by: 'u-gone' }, '已离开的成员 剪存'],
  ])('say whose it is, who clipped it and how it stands: %s', async (state, given, who) => {
    await open({ 甲: given, 乙: undefined });
    await expect.element(row('甲')).toHaveTextContent(`政策研究组${who}${state}`);
    expect(row('乙').element().textContent).not.toContain('政策研究组');
  });

  it('say that it is being sent while its team sends', async () => {
    await open({ 甲: { due: 1 } }, { teams: rosterOf(team({ state: 'syncing', phase: 'push' })) });
    await expect.element(row('甲')).toHaveTextContent('正在发送');
  });

  it('tell what somebody changed since it was opened, until it is opened; that is nothing to be undone', async () => {
    const { model, access, ids } = await open({ 甲: { unread: true } });
    await expect.element(page.getByRole('link', { name: /^未读 甲/ })).toBeVisible();
    go({ trash: false, clip: ids[0] });
    await expect.poll(() => model.reader.value?.id).toBe(ids[0]);
    await model.reader.value!.load();
    await expect.poll(async () => (await access.clip(ids[0]!))?.view.unread).toBeUndefined();
    model.back();
    await expect.element(page.getByRole('link', { name: /^甲/ })).toBeVisible();
    expect(model.undo.word.value).toBeUndefined();
    await model.undo.undo();
    expect((await access.clip(ids[0]!))?.view.unread).toBeUndefined();
    expect(await access.run((lib) => lib.db.getAll('edits'))).toEqual([]);
  });

  it('stand beside what a search found, too', async () => {
    await open({ 湿地甲: { unread: true } });
    await userEvent.fill(page.getByRole('searchbox'), '湿地');
    await expect.element(page.getByRole('link', { name: /^未读 湿地甲/ })).toHaveTextContent('政策研究组王宁 剪存已同步');
  });
});

describe('filters by team and person', () => {
  const states = { 甲: undefined, 乙: {}, 丙: { by: 'u-me' }, 丁: { team: OTHER_TEAM, by: 'u-hu' } };
  const titles = () => [...document.querySelectorAll('li a > span:first-child')].map(({ textContent }) => textContent);

  it('stand in the column with how many clips each has, and narrow the list', async () => {
    await page.viewport(1280, 800);
    await open(states, { wide: true });
    await expect.element(page.getByRole('button', { name: '私有 1' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '区县动态 1' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '政策研究组 2' }));
    await expect.poll(titles).toEqual(['丙', '乙']);
    await userEvent.click(page.getByRole('button', { name: '私有 1' }));
    await expect.poll(titles).toEqual(['丙', '乙', '甲']);
    await userEvent.click(page.getByRole('button', { name: '去掉筛选“政策研究组”' }));
    await expect.poll(titles).toEqual(['甲']);
    await page.viewport(414, 896);
  });

  it('by who clipped, under the person’s name', async () => {
    await open(states);
    await userEvent.click(page.getByRole('button', { name: '剪存人' }));
    await userEvent.click(page.getByRole('button', { name: '王宁 1' }));
    await expect.poll(titles).toEqual(['乙']);
    await expect.element(page.getByRole('button', { name: '去掉筛选“王宁”' })).toBeVisible();
  });

  it('are not there without a team', async () => {
    await open({ 甲: undefined }, { teams: rosterOf() });
    await expect.element(row('甲')).toBeVisible();
    expect(page.getByRole('button', { name: '剪存人' }).query()).toBeNull();
  });
});

describe('a teammate’s clip of a page that is kept', () => {
  const same = async ({ wide = false } = {}) =>
    openLibraryPage([{ title: '我的湿地' }, { title: '别的' }], {
      wide,
      roster,
      arrange: async ({ lib, keep }, ids) => {
        const theirs = await keep(madeUpDraft({ fields: { title: { value: '王宁的湿地', origin: 'meta', confidence: 1 } } }));
        await inTeam(lib, theirs.id, { unread: true });
        await onOwnPage(lib, ids[1]!);
      },
    });
  const titles = () => [...document.querySelectorAll('li a > span:first-child')].map(({ textContent }) => textContent);

  it('is one row with ours, which says so; all are counted, chosen is what is seen, and search finds both', async () => {
    const { model, ids } = await same();
    await expect.poll(titles).toEqual(['别的', '我的湿地']);
    await expect.element(row('我的湿地')).toHaveTextContent('同页另有 1 篇（1 篇未读）');
    await expect.element(page.getByRole('link', { name: '全部 3' })).toBeVisible();
    await model.selection.all();
    expect([...model.selection.chosen.value].toSorted()).toEqual(ids);
    model.selection.stop();
    await userEvent.fill(page.getByRole('searchbox'), '湿地');
    await expect.poll(() => titles().toSorted()).toEqual(['我的湿地', '未读 王宁的湿地'].toSorted());
  });

  it('counts as read once it was opened', async () => {
    const { model, access, ids } = await same();
    await expect.element(row('我的湿地')).toHaveTextContent('（1 篇未读）');
    const theirs = (await access.list({ offset: 0, limit: 9, trash: false })).find(({ id }) => !ids.includes(id))!;
    go({ trash: false, clip: theirs.id });
    await expect.poll(() => model.reader.value?.id).toBe(theirs.id);
    await model.reader.value!.load();
    await expect.poll(async () => (await access.clip(theirs.id))?.view.unread).toBeUndefined();
    model.back();
    await expect.element(row('我的湿地')).toHaveTextContent(/同页另有 1 篇$/);
  });

  it('has a row of its own once ours is in the trash, and none again when it comes back', async () => {
    const { access, ids } = await same();
    await expect.poll(titles).toEqual(['别的', '我的湿地']);
    await access.trash(ids[0]!);
    await expect.poll(titles).toEqual(['未读 王宁的湿地', '别的']);
    await access.restore(ids[0]!);
    await expect.poll(titles).toEqual(['别的', '我的湿地']);
  });
});
