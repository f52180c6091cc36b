import { describe, expect, it } from 'vitest';
import { scanEngine } from '../../utils/search/scan-engine';
import { madeUpClip, type MadeUpClip, request, sourceOf } from './helpers/made-up';

async function order(words: string, clips: MadeUpClip[], changes = {}): Promise<number[]> {
  const engine = scanEngine(sourceOf(clips.map(madeUpClip)), () => Promise.resolve());
  const { hits } = await engine.search(request(words, changes), { offset: 0, limit: 50 }, new AbortController().signal);
  return hits.map(({ id }) => id);
}

const filler = '各有关单位要认真组织实施，按时报送进展情况。'.repeat(5);

describe('the order of what was found', () => {
  it.each<[string, string, MadeUpClip[], number[]]>([
    ['title before body', '湿地', [{ id: 1, title: '湿地保护' , body: filler }, { id: 2, title: '通知', body: `湿地湿地湿地${filler}` }], [1, 2]],
    ['more often before once', '湿地', [{ id: 1, body: `湿地湿地湿地${filler}` }, { id: 2, body: `湿地${filler}林业林业` }], [1, 2]],
    ['short before long', '湿地', [{ id: 1, body: '湿地' }, { id: 2, body: `湿地${filler}` }], [1, 2]],
    ['newer before older', '湿地', [{ id: 1, body: '湿地' }, { id: 2, body: '湿地' }], [2, 1]],
    ['the rare word weighs more', '湿地 单位', [{ id: 1, body: `湿地湿地单位${filler}` }, { id: 2, body: `湿地单位单位${filler}` }, { id: 3, body: filler }, { id: 4, body: filler }], [1, 2]],
    ['both words in the title before one', '湿地 保护', [{ id: 1, title: '湿地保护' }, { id: 2, title: '湿地', body: '保护' }], [1, 2]],
    ['all words must be there', '湿地 林业', [{ id: 1, body: '湿地' }, { id: 2, body: '湿地林业' }, { id: 3, body: '林业' }], [2]],
    ['a field alone', '文号:7号', [{ id: 1, body: '7号', documentNumber: '云政发〔2026〕8号' }, { id: 2, documentNumber: '云政发〔2026〕7号' }], [2]],
    ['no word: the newest first', '#甲', [{ id: 1, tags: ['甲'] }, { id: 2, tags: ['甲', '乙'] }, { id: 3 }], [2, 1]],
    ['all tags', '#甲 #乙', [{ id: 1, tags: ['甲'] }, { id: 2, tags: ['乙', '甲'] }], [2]],
    ['one of the sites, and those below it', 'site:a.example.gov.cn site:b.example.gov.cn', [{ id: 1, site: 'a.example.gov.cn' }, { id: 2, site: 'x.b.example.gov.cn' }, { id: 3, site: 'ab.example.gov.cn' }], [2, 1]],
    ['one of the folders', '文件夹:甲 文件夹:乙', [{ id: 1, folder: '甲' }, { id: 2, folder: '乙' }, { id: 3, folder: '甲乙' }, { id: 4 }], [2, 1]],
    ['dates, both ends in', '2023-05..2023-06-02', [{ id: 1, date: '2023-04-30' }, { id: 2, date: '2023-05-01' }, { id: 3, date: '2023-06-02' }, { id: 4, date: '2023-06-03' }, { id: 5 }], [3, 2]],
    ['not the trash', '湿地', [{ id: 1, body: '湿地', trashed: true }, { id: 2, body: '湿地' }], [2]],
    ['not over two parts', '"通知 各"', [{ id: 1, title: '通知', body: '各县' }, { id: 2, body: '通知\n各县' }], [2]],
  ])('%s', async (_name, words, clips, ids) => {
    expect(await order(words, clips)).toEqual(ids);
  });

  it.each<[string, object, number[]]>([
    ['tags', { tags: ['解讀'] }, [2]],
    ['folders', { folders: ['政务'] }, [3]],
    ['sites', { sites: ['linjiang.example.gov.cn'] }, [1]],
    ['from a year', { from: '2024' }, [3]],
    ['to a month', { to: '2023-05' }, [2, 1]],
    ['a year and a day', { from: '2023-05-10', to: '2023-05-10' }, [2]],
    ['the trash', { trash: true }, [4]],
  ])('filters: %s', async (_name, filters, ids) => {
    const clips: MadeUpClip[] = [
      { id: 1, site: 'linjiang.example.gov.cn', date: '2023-01-01' },
      { id: 2, tags: ['解读'], date: '2023-05-10' },
      { id: 3, folder: '政務', date: '2024-02-01' },
      { id: 4, trashed: true },
    ];
    expect(await order('', clips, filters)).toEqual(ids);
  });
});
