import { describe, expect, test } from 'vitest';
import { cleanSource } from '@/utils/extract/metadata/clean-source';
import { cleanTitle } from '@/utils/extract/metadata/clean-title';
import { findDocumentNumber, isDocumentNumber } from '@/utils/extract/metadata/document-number';
import { peopleOfByline } from '@/utils/extract/metadata/head-lines';
import { parsePeople } from '@/utils/extract/metadata/people';
import { isSiteName } from '@/utils/extract/metadata/site-names';

describe('parsePeople', () => {
  test.each([
    ['沈一禾 方 敏', ['沈一禾', '方敏']],
    ['沈一禾、方竹', ['沈一禾', '方竹']],
    ['沈一禾 文/摄', ['沈一禾']],
    ['沈一禾 报道', ['沈一禾']],
    ['请问水位何时回落?', []],
    ['《云溪县人民政府公报》编辑室', []],
    ['白露_NN4867', ['白露']],
    ['黄岸 PN269', ['黄岸']],
    ['医技药剂党支部', ['医技药剂党支部']],
    ['云溪县改革研究中心主任、研究员沈一禾）返回首页、查看更多', ['沈一禾']],
    ['沈一禾临江大学经济学院教授', ['沈一禾']],
    ['区委书记 沈一禾', ['沈一禾']],
    ['主任', []],
    ['临江市长江日报', ['临江市长江日报']],
    ['临江市长郡中学', ['临江市长郡中学']],
    ['青石区区长沈一禾', ['沈一禾']],
    ['县农业农村局教授', []],
    ['沈一禾 通讯员 方竹', ['沈一禾', '方竹']],
    ['沈一禾 实习生 方竹', ['沈一禾', '方竹']],
    ['沈一禾 发自白鹭岛', ['沈一禾']],
    ['沈一禾 [推荐朋友', ['沈一禾']],
    ['沈一禾] 点赞 26', ['沈一禾']],
    ['沈一禾 (Shen Yihe', ['沈一禾']],
    ['沈一禾 出自[河街文集', ['沈一禾']],
    ['沈一禾辑自《河街文集》（方竹、许南乔编著）', ['沈一禾']],
    ['《河街文集》编写组', ['《河街文集》编写组']],
    ['沈一禾：临江学院,临江', ['沈一禾']],
    ['沈一禾,如若转载,请注明', ['沈一禾']],
    ['字解读 视频解读', []],
    ['系统管理员', []],
    ['105464', []],
    ['size="20"', []],
    ['', []],
  ])('%s', (value, names) => {
    expect(parsePeople(value, true)).toEqual(names);
  });
  test.each(['大汉网络', 'name, email@gmail.com', '临江县人民政府门户网站', '云溪科技有限公司', 'admin'])('a meta tag that says %s names nobody', (value) => {
    expect(parsePeople(value, false)).toEqual([]);
  });
  test('a byline', () => {
    expect(peopleOfByline('本报记者 沈一禾 通讯员 方竹')).toEqual(['沈一禾', '方竹']);
  });
});

describe('findDocumentNumber', () => {
  test.each([
    ['云政办发〔2026〕31号', '云政办发〔2026〕31号'],
    ['云政办发[2026] 31 号', '云政办发[2026]31号'],
    ['（东市监罚〔2026〕19号）', '东市监罚〔2026〕19号'],
    ['国令第707号', '国令第707号'],
    ['云溪县人民政府令第12号', '云溪县人民政府令第12号'],
    ['2026年第4号', '2026年第4号'],
  ])('%s', (text, number) => {
    expect(findDocumentNumber(text)).toBe(number);
    expect(isDocumentNumber(text)).toBe(true);
  });
  test.each(['', '无', '〔〕号', '2026年11月12日', '河街12号'])('%j is none', (text) => {
    expect(findDocumentNumber(text)).toBeUndefined();
  });
  test('a sentence that names one is not one', () => {
    expect(isDocumentNumber('你局《请示》（云规请〔2026〕9号）收悉')).toBe(false);
  });
});

describe('cleanTitle', () => {
  const names = new Set(['县内要闻', '云溪组工网']);
  test.each([
    ['停水通知_柳湾街道办事处', '停水通知'],
    ['关于停水的通知_通知公告_云溪县人民政府网', '关于停水的通知'],
    ['渔港开船 — 东溪市海洋渔业局', '渔港开船'],
    ['渔港开船 - 县内要闻 - 云溪组工网', '渔港开船'],
    ['便民窗口的灯，每晚多亮两小时-云溪组工网', '便民窗口的灯，每晚多亮两小时'],
    ['临江教育网--校园安全--东风小学换了新护栏', '校园安全--东风小学换了新护栏'],
    ['1-10月云溪县投资趋稳', '1-10月云溪县投资趋稳'],
    ['三条老渠清淤完工 下游四村灌溉无忧', '三条老渠清淤完工 下游四村灌溉无忧'],
  ])('%s', (text, title) => {
    expect(cleanTitle(text, (part) => names.has(part))).toBe(title);
  });
  test('a title without end comes to an end', () => {
    expect(cleanTitle('首页 > '.repeat(20_000), () => false).length).toBeLessThanOrEqual(300);
  });
});

test.each([
  ['青石区水务信息网', true],
  ['临江县人民政府', true],
  ['临江日报数字报', true],
  ['关于停水的通知', false],
  ['停水通知_柳湾街道办事处', false],
])('%s names a site: %s', (text, is) => {
  expect(isSiteName(text)).toBe(is);
});

describe('cleanSource', () => {
  test.each([
    ['来源：临江晚报', '临江晚报'],
    ['[ 临江网 ]', '临江网'],
    ['（驻云溪工作组供稿）', '驻云溪工作组'],
    ['临江晚报2026-05-13 08:49', '临江晚报'],
    ['临江网-《临江日报》', '临江网-《临江日报》'],
    ['临江文化报(云溪)', '临江文化报'],
    ['21世纪临江报道(云溪)', '21世纪临江报道'],
    ['临江资讯 (www.example.com)(云溪)', '临江资讯 (www.example.com)'],
    ['临江日报（海外版）', '临江日报（海外版）'],
    ['临江大学（云溪）', '临江大学（云溪）'],
    ['临江银行（香港）', '临江银行（香港）'],
  ])('%s', (value, name) => {
    expect(cleanSource(value)).toBe(name);
  });
  test.each(['', '：', '作者：', '2026-05-13', '原创', '转载文章', '无', 'http://www.example.gov.cn', 'size="20"', '週一', '星期三', '楼主'])('%j is none', (value) => {
    expect(cleanSource(value)).toBeUndefined();
  });
});
