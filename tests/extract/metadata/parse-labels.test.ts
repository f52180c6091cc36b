import { describe, expect, test } from 'vitest';
import { gapText } from '@/utils/extract/dom/tidy-text';
import { labelKind } from '@/utils/extract/metadata/labels';
import { cleanValue, parseLabels } from '@/utils/extract/metadata/parse-labels';

const read = (line: string) => {
  const { head, pairs } = parseLabels(gapText(line));
  return { head, ...Object.fromEntries(pairs.map(({ kind, pieces }) => [kind, pieces])) };
};

describe('parseLabels', () => {
  test('a label line with an empty value', () => {
    expect(read('发布日期：2026-05-12　　来源：　　作者：　　浏览量：')).toEqual({ head: [], publishedOn: ['2026-05-12'], source: [], authors: [], other: [] });
  });
  test('a date without a label before it', () => {
    expect(read('2026-02-13 09:12 来源：临江网')).toEqual({ head: ['2026-02-13 09:12'], source: ['临江网'] });
  });
  test('labels run together', () => {
    expect(read('来源：临江晚报作者：白露 责任编辑：苏晓')).toEqual({ head: [], source: ['临江晚报'], authors: ['白露'], editors: ['苏晓'] });
  });
  test('labels of other words that end alike', () => {
    expect(read('信息来源：粮食科')).toEqual({ head: [], source: ['粮食科'] });
    expect(read('打开时间：八点')).toEqual({ head: ['打开时间：八点'] });
  });
  test('bars and brackets round values', () => {
    expect(read('来源: | 发布时间: 2026-05-17 | 浏览次数: 2168')).toEqual({ head: [], source: [], publishedOn: ['2026-05-17'], other: ['2168'] });
    expect(read('【责任编辑:顾南星】')).toMatchObject({ editors: ['顾南星'] });
    expect(read('来源：[ 临江网 ]')).toMatchObject({ source: ['临江网'] });
  });
  test('what follows a gap is another piece', () => {
    expect(read('来源：临江晚报　　2026-05-06')).toEqual({ head: [], source: ['临江晚报', '2026-05-06'] });
  });
});

describe('labelKind', () => {
  test.each([
    ['索 引 号：', 'indexNumber'],
    ['标　　题：', 'title'],
    ['有 效 性', 'validity'],
    ['发文机关', 'issuingBody'],
    ['发布机构：', 'issuingBody'],
    ['发文字号：', 'documentNumber'],
    ['文件编号', 'documentNumber'],
    ['成文日期：', 'writtenOn'],
    ['生成日期：', 'writtenOn'],
    ['废止时间', 'expiresOn'],
    ['实施日期：', 'effectiveOn'],
    ['主题分类：', 'topic'],
    ['主 题 词：', 'keywords'],
    ['【字号】', 'other'],
  ])('%s', (text, kind) => {
    expect(labelKind(text)).toBe(kind);
  });
  test.each(['', '一、申报范围', '通知', '云溪县人民政府', '请于十二月十日前将申报表报来'])('%j is no label', (text) => {
    expect(labelKind(text)).toBeUndefined();
  });
});

describe('cleanValue', () => {
  test.each([
    ['（云溪县）', '（云溪县）'],
    ['白露）', '白露'],
    ['【白露】', '白露'],
    ['| 白露 |', '白露'],
    ['县政府（扩大）会议', '县政府（扩大）会议'],
    ['字号：〖', '字号'],
  ])('%s', (value, clean) => {
    expect(cleanValue(value)).toBe(clean);
  });
});
