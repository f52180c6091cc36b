import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../utils/team/read-people-list';

const lines = (text: string, taken?: string[]) => readPeopleList(text, taken);
const short = (text: string, taken?: string[]) => lines(text, taken).people.map(({ name, role }) => `${name} ${role}`);

describe('a pasted list of people', () => {
  it.each([
    ['张明', '张明 editor'],
    ['张明,读者', '张明 reader'],
    ['张明，读者', '张明 reader'],
    ['张明\t所有者', '张明 owner'],
    ['张明；编辑', '张明 editor'],
    ['张明：只读', '张明 reader'],
    ['张明｜ＯＷＮＥＲ', '张明 owner'],
    ['张明 管理员', '张明 owner'],
    ['张明\u3000读者', '张明 reader'],
    ['读者，张明', '张明 reader'],
    ['Li  Ming Reader', 'Li Ming reader'],
    ['  1. 张明、读者 ', '张明 reader'],
    ['（2）张明', '张明 editor'],
    ['3\t张明\t编辑', '张明 editor'],
    ['• 张明', '张明 editor'],
    ['\ufeff张明\u200b, reader\r', '张明 reader'],
    ['阿依古丽·买买提，读者', '阿依古丽·买买提 reader'],
    ['张明,,读者,', '张明 reader'],
  ])('%j is %s', (line, person) => {
    expect(short(line)).toEqual([person]);
    expect(lines(line).problems).toEqual([]);
  });

  it('keeps an account that is one', () => {
    expect(lines('zhang.ming，读者\n李云').people).toEqual([
      { name: 'zhang.ming', role: 'reader', account: 'zhang.ming', line: 1 },
      { name: '李云', role: 'editor', line: 2 },
    ]);
  });

  it('passes over empty lines and the heading of a table', () => {
    expect(short('姓名\t角色\n\n张明\t读者\n   \n李云\n')).toEqual(['张明 reader', '李云 editor']);
  });

  it('names each line that is nobody, and the one that has the name already', () => {
    const { people, problems } = lines(['张明', '李云，组长', '张 明，读者', '王一，编辑，读者', '王一，处室，编辑', '，，', '———', '赵所', '长'.repeat(61)].join('\n'), ['赵所']);
    expect(people.map(({ name, line }) => [name, line])).toEqual([['张明', 1]]);
    expect(problems.map(({ line, why, first }) => [line, why, ...(first === undefined ? [] : [first])])).toEqual([
      [2, 'role'],
      [3, 'twice', 1],
      [4, 'role'],
      [5, 'more'],
      [6, 'name'],
      [7, 'name'],
      [8, 'there'],
      [9, 'long'],
    ]);
  });
});
