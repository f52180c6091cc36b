import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateRange } from '../../utils/search/date-range';
import { parseQuery } from '../../utils/search/parse-query';

const empty = { terms: [], tags: [], folders: [], sites: [], dates: [] };
const word = (text: string) => ({ text, quoted: false });
const phrase = (text: string) => ({ text, quoted: true });
const number = { part: 'field', name: 'documentNumber' };

describe('what is typed', () => {
  it.each([
    ['', {}],
    ['  \u3000 ', {}],
    ['湿地 保护', { terms: [word('湿地'), word('保护')] }],
    ['濕地\u3000保護', { terms: [word('湿地'), word('保护')] }],
    ['"湿地 保护" 办法', { terms: [phrase('湿地 保护'), word('办法')] }],
    ['“湿地 保护”「办法」', { terms: [phrase('湿地 保护'), phrase('办法')] }],
    ['『湿地』', { terms: [phrase('湿地')] }],
    ['湿地"保护"区', { terms: [word('湿地'), phrase('保护'), word('区')] }],
    ['"他说""好""。"', { terms: [phrase('他说"好"。')] }],
    ['"推进“放管服”改革"', { terms: [phrase('推进"放管服"改革')] }],
    ['「推进『放管服』改革」办法', { terms: [phrase('推进"放管服"改革'), word('办法')] }],
    ['“湿地" 保护', { terms: [phrase('湿地'), word('保护')] }],
    ['"湿地” 保护', { terms: [phrase('湿地'), word('保护')] }],
    ['"没有写完 ', { terms: [phrase('没有写完')] }],
    ['"" "', {}],
    ['#办法 ＃意見', { tags: ['办法', '意见'] }],
    ['#"周会 用"', { tags: ['周会 用'] }],
    ['# 办法', { terms: [word('办法')] }],
    ['标签:办法 tag：解读 標籤:通知', { tags: ['办法', '解读', '通知'] }],
    ['标签: 办法', { terms: [word('办法')] }],
    ['文件夹:"政务 数据" folder:营商', { folders: ['政务 数据', '营商'] }],
    ['site:www.yunxi.example.gov.cn', { sites: ['yunxi.example.gov.cn'] }],
    ['网站：http://yunxi.example.gov.cn:81/zwgk?x=1', { sites: ['yunxi.example.gov.cn'] }],
    ['文号:云政发〔2026〕7号', { terms: [{ ...word('云政发[2026]7号'), scope: number }] }],
    ['文號:', {}],
    ['发文机关：“云溪市 人民政府”', { terms: [{ ...phrase('云溪市 人民政府'), scope: { part: 'field', name: 'issuingBody' } }] }],
    ['题名:办法 正文:共享 备注:周会 附件:清单', {
      terms: [
        { ...word('办法'), scope: { part: 'title' } },
        { ...word('共享'), scope: { part: 'body' } },
        { ...word('周会'), scope: { part: 'note' } },
        { ...word('清单'), scope: { part: 'attachment' } },
      ],
    }],
    ['日期:2023', { dates: [{ from: '2023-01-01', to: '2023-12-31' }] }],
    ['2023-05..2024', { dates: [{ from: '2023-05-01', to: '2024-12-31' }] }],
    ['2023 2023-05', { terms: [word('2023'), word('2023-05')] }],
    ['日期:昨天', { terms: [word('日期:昨天')] }],
    ['https://a.example.gov.cn/', { terms: [word('https://a.example.gov.cn/')] }],
    ['第一条:总则 a..b', { terms: [word('第一条:总则'), word('a..b')] }],
  ])('%s', (typed, query) => {
    expect(parseQuery(typed)).toEqual({ ...empty, ...query });
  });

  it('never fails, and never asks for nothing', () => {
    const typed = fc.string({ unit: fc.constantFrom('"', '“', '#', ':', '：', ' ', '标签', 'date', '文号', '2023', '..', '-', '甲', 'a'), maxLength: 12 });
    fc.assert(
      fc.property(typed, (text) => {
        const { terms, tags, folders, sites } = parseQuery(text);
        for (const part of [...terms.map((term) => term.text), ...tags, ...folders]) expect(part.trim()).not.toBe('');
        expect(sites.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('dates', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023年', '2023-01-01', '2023-12-31'],
    ['2023-5', '2023-05-01', '2023-05-31'],
    ['2023年5月', '2023-05-01', '2023-05-31'],
    ['2023/05/09', '2023-05-09', '2023-05-09'],
    ['2023.5.9', '2023-05-09', '2023-05-09'],
    ['2023年5月9日', '2023-05-09', '2023-05-09'],
    ['2023-05..2024', '2023-05-01', '2024-12-31'],
    ['2024..2023-05', '2023-05-01', '2024-12-31'],
    ['2023至2024年3月', '2023-01-01', '2024-03-31'],
    ['2023~2024', '2023-01-01', '2024-12-31'],
    ['2023..', '2023-01-01', undefined],
    ['..2023-02', undefined, '2023-02-31'],
  ])('%s', (text, from, to) => {
    expect(parseDateRange(text)).toEqual({ ...(from && { from }), ...(to && { to }) });
  });

  it.each([[''], ['..'], ['23'], ['2023-13'], ['2023-00'], ['2023-05-32'], ['2023-05-09-01'], ['2023..2024..2025'], ['20233'], ['2023x']])('%s is none', (text) => {
    expect(parseDateRange(text)).toBeUndefined();
  });
});
