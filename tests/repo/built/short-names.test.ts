import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { SHORT_NAMES, shorten } from '../../../scripts/build/short-names.mjs';
import { builtText } from './builds';

const ROOT = join(import.meta.dirname, '../../..');
const NAMES = Object.keys(SHORT_NAMES);
const asProperty = (names: readonly string[]): RegExp => new RegExp(`(?:[.{,]|\\?\\.)(?:${names.join('|')})(?=[^\\w$])`, 'g');

describe('the short names of properties in the scripts for pages', () => {
  it('are given wherever a property is made, read, taken apart or asked for, and to nothing else; the answer stays', async () => {
    const code = 'var x=function(){const page={lines:[{chars:3}],text:"lines"};const{lines:[{chars:n}]}=page;return "lines"in page||"L"in page?[n,page.lines.length,page?.lines,page.text,lines()]:0;function lines(){return 1}}();x';
    const short = await shorten(code);
    expect(short).toContain('.L.length');
    expect(short).not.toMatch(asProperty(['chars']));
    expect(runInThisContext(`(() => {${short.replace(/x;?$/, 'return x')}})()`)).toEqual([3, 1, [{ [SHORT_NAMES.chars]: 3 }], 'lines', 1]);
  });

  it('are all different', () => {
    expect(new Set(Object.values(SHORT_NAMES)).size).toBe(NAMES.length);
  });

  it.each(['chrome', 'firefox'] as const)('stand in place of the long ones in what ships (%s)', (target) => {
    for (const file of ['clip.js', 'chosen.js', 'doubt.js', 'large.js', 'pager.js', 'readability.js', 'page-part.js']) expect(builtText(target, file).match(asProperty(NAMES)), file).toBeNull();
    expect(builtText(target, 'clip.js')).toContain(`.${SHORT_NAMES.lines}.length`);
    expect(builtText(target, 'doubt.js')).toContain(SHORT_NAMES.lines);
  });

  it('are no names of what crosses to the background', () => {
    const folder = join(ROOT, 'utils/article');
    const crossing = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2,}(?:readonly )?(\w+)\??:/gm)].map(([, name]) => name!));
    expect(crossing).toContain('completeness');
    expect(NAMES.filter((name) => crossing.includes(name))).toEqual([]);
  });
});
