import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OwnWords } from '../../../components/clip/OwnWords';
import { openClip } from '../../../components/model/opened-clip';
import { go } from '../../../components/model/route';
import { startSearchWorker } from '../../../components/model/search/start-search-worker';
import { mount } from '../../helpers/mount';
import { openLibraryPage as open } from '../../helpers/open-library';

const field = () => page.getByRole('searchbox');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const results = () => page.getByRole('list', { name: '检索结果' });
const titles = () => [...(results().query()?.querySelectorAll('a > span:first-child') ?? [])].map(({ textContent }) => textContent);

describe('searching', () => {
  it('/ and Ctrl+K go to the field, arrows into what was found, Escape clears', async () => {
    await open([{ title: '湿地保护' }, { title: '林业' }]);
    await expect.element(page.getByRole('link', { name: '林业' })).toBeVisible();
    await userEvent.keyboard('/');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('濕地/');
    expect(field().element()).toHaveProperty('value', '濕地/');
    await userEvent.keyboard('{Backspace}');
    await expect.poll(titles).toEqual(['湿地保护']);
    await expect.poll(() => results().query()?.querySelector('mark')?.textContent).toBe('湿地');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('link', { name: '湿地保护' })).toHaveFocus();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    await expect.element(page.getByRole('list', { name: '剪报' })).toBeVisible();
  });

  it('from an article in the panel / leads back to the list and the field', async () => {
    const { ids } = await open([{ title: '湿地' }]);
    go({ trash: false, clip: ids[0] });
    await expect.element(page.getByText('正文在此')).toBeVisible();
    await userEvent.keyboard('/');
    await expect.element(field()).toHaveFocus();
    expect(location.hash).toBe('#/');
  });

  it('what an input method is composing is not searched for', async () => {
    const { model } = await open([{ title: '湿地' }]);
    const input = field().element() as HTMLInputElement;
    input.value = 'shi di';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(model.search.words.value).toBe('');
    input.value = '湿地';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '湿地' }));
    await expect.poll(titles).toEqual(['湿地']);
  });

  it('says that nothing was found, what to try, and lets go of the filters', async () => {
    await open([{ title: '湿地', tags: ['办法'] }, { title: '林业' }]);
    await userEvent.type(field(), '林业');
    await userEvent.click(button('标签'));
    await userEvent.click(button('办法 1'));
    await expect.element(page.getByText('没有找到“林业”')).toBeVisible();
    await expect.element(page.getByText(/少写几个词/)).toBeVisible();
    await userEvent.click(button('去掉全部筛选'));
    await expect.poll(titles).toEqual(['林业']);
  });

  it('filters by folder and date without any word, the trash apart', async () => {
    const { access, ids } = await open([{ title: '甲', folder: '政务' }, { title: '乙', folder: '政务' }, { title: '丙' }]);
    await userEvent.click(button('文件夹'));
    await userEvent.click(button('政务 2'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(titles).toEqual(['乙', '甲']);
    await access.trash(ids[0]!);
    await expect.poll(titles).toEqual(['乙']);
    await userEvent.click(page.getByRole('link', { name: /回收站/ }));
    await expect.poll(titles).toEqual(['甲']);
    await userEvent.click(button('日期'));
    await userEvent.type(page.getByLabelText('从'), '2027年');
    await expect.element(page.getByText('没有符合筛选的剪报')).toBeVisible();
    await userEvent.clear(page.getByLabelText('从'));
    await userEvent.type(page.getByLabelText('从'), '前年');
    await userEvent.tab();
    await expect.element(page.getByText(/日期请写作/)).toBeVisible();
    await expect.poll(titles).toEqual(['甲']);
  });

  it('says why it failed, and tries again when told to', async () => {
    let broken = true;
    const start = () => (broken ? new Worker('data:text/javascript,throw new Error("broken")') : startSearchWorker());
    await open([{ title: '湿地' }], { start });
    await userEvent.fill(field(), '湿地');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/检索时出错.*代码 search\.failed/);
    broken = false;
    await userEvent.click(button('重试'));
    await expect.poll(titles).toEqual(['湿地']);
  });
});

describe('tags and folders', () => {
  it('stay usable when there are a thousand', async () => {
    await open([{ title: '湿地', tags: Array.from({ length: 1000 }, (_, i) => `标签${String(i).padStart(3, '0')}`) }]);
    await userEvent.click(button('标签'));
    await expect.element(page.getByText('另有 940 个，输入以缩小范围')).toBeVisible();
    await userEvent.type(page.getByPlaceholder('输入以缩小范围'), '标签77');
    await expect.poll(() => page.getByRole('list', { name: '标签' }).getByRole('button').elements()).toHaveLength(10);
    await userEvent.click(button('标签777 1'));
    await expect.element(button('去掉筛选“标签777”')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('去掉筛选“标签777”'));
    await expect.element(button('标签')).toHaveFocus();
  });

  it('are renamed and removed everywhere from one place, filters follow', async () => {
    const { access, ids, model } = await open([{ title: '甲', tags: ['办法', '湿地'] }, { title: '乙', tags: ['办法'], folder: '政务' }]);
    await userEvent.click(button('标签'));
    await userEvent.click(button('办法 2'));
    await userEvent.click(button('管理标签与文件夹'));
    const dialog = page.getByRole('dialog', { name: '管理标签与文件夹' });
    await userEvent.click(dialog.getByRole('button', { name: '为“办法”改名' }));
    await userEvent.fill(page.getByLabelText('“办法”的新名称'), '管理办法');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByText('管理办法', { exact: true })).toBeVisible();
    expect((await access.clip(ids[0]!))!.view.tags.toSorted()).toEqual(['湿地', '管理办法'].toSorted());
    expect((await access.clip(ids[1]!))!.view.tags).toEqual(['管理办法']);
    expect(model.search.filters.value.tags).toEqual(['管理办法']);
    await userEvent.click(dialog.getByRole('button', { name: '移除“湿地”' }));
    await userEvent.click(dialog.getByRole('button', { name: '移除', exact: true }));
    await expect.poll(async () => (await access.clip(ids[0]!))!.view.tags).toEqual(['管理办法']);
    await userEvent.click(dialog.getByRole('radio', { name: '文件夹' }), { force: true });
    await userEvent.click(dialog.getByRole('button', { name: '为“政务”改名' }));
    await userEvent.fill(page.getByLabelText('“政务”的新名称'), '政务公开');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog.getByText('政务', { exact: true })).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: '完成' }));
    await expect.element(field()).toHaveFocus();
  });

  it('stand in the column of the wide library, each a filter', async () => {
    await page.viewport(1280, 800);
    onTestFinished(() => page.viewport(414, 896));
    await open([{ title: '甲', tags: ['湿地'], folder: '政务' }, { title: '乙', tags: ['湿地'] }], { wide: true });
    const nav = page.getByRole('navigation');
    await userEvent.click(nav.getByRole('button', { name: '政务 1' }));
    await expect.poll(titles).toEqual(['甲']);
    await userEvent.click(nav.getByRole('button', { name: '政务 1' }));
    await userEvent.click(nav.getByRole('button', { name: '湿地 2' }));
    await expect.poll(titles).toEqual(['乙', '甲']);
  });

  it('a folder is set beside the tags, those of other clips are offered', async () => {
    const { model, access, ids } = await open([{ title: '甲', folder: '政务', tags: ['湿地'] }, { title: '乙' }]);
    go({ trash: false, clip: ids[1] });
    await expect.poll(() => model.reader.value?.id).toBe(ids[1]);
    const opened = (await openClip(access, ids[1]!))!;
    mount(<OwnWords opened={opened} editor={model.reader.value!.editor} search={model.search} />);
    await userEvent.click(page.getByRole('combobox', { name: '文件夹' }));
    await expect.poll(() => [...document.querySelectorAll('datalist option')].map(({ textContent }) => textContent)).toEqual(['政务', '湿地']);
    await userEvent.keyboard('营商环境{Enter}');
    await expect.poll(async () => (await access.clip(ids[1]!))?.f['folder']?.v).toBe('营商环境');
  });
});
