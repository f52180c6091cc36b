import { describe, expect, it } from 'vitest';
import { chinaDay, people, unlabelled } from '../../../scripts/bench/field-values.mjs';

describe('fields', () => {
  it.each([
    ['来源：云溪日报', '云溪日报'],
    ['信息来源: 市水利局 ', '市水利局'],
    ['【责任编辑：林一】', '林一'],
    ['云溪日报', '云溪日报'],
  ])('%s without its label', (text, value) => expect(unlabelled(text)).toBe(value));

  it.each([
    ['林一、方 敏', ['林一', '方敏']],
    ['王乐之 方 敏', ['王乐之', '方敏']],
    ['责任编辑：林一', ['林一']],
    ['John Smith', ['John', 'Smith']],
  ])('people of %s', (text, names) => expect(people(text)).toEqual(names));

  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021年3月5日 08:30', '2021-03-05'],
    ['2021-03-05T23:30:00+08:00', '2021-03-05'],
    ['2021-03-05T23:30:00Z', '2021-03-06'],
    ['2021/3/5', '2021-03-05'],
    ['昨天', null],
    [null, null],
  ])('day of %s', (text, day) => expect(chinaDay(text)).toBe(day));
});
