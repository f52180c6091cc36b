import { runInThisContext } from 'node:vm';
import { expect, it } from 'vitest';
import { tighter } from '../../../scripts/build/pack-tighter.mjs';

it('writes Chinese as itself, and every answer stays what it was', async () => {
  const code = 'var clip=(function(){var own=String.fromCharCode(27700);return[/^[\\u4E00-\\u9FFF]$/.test(own),new RegExp("^[\\\\u4E00-\\\\u9FFF]$").test(own),/^[\\u4e00-\\u9fff]$/u.test("x"),"\\u3000\\u00A0".length,`\\u6C34`]})();clip';
  const short = await tighter(code);
  expect(runInThisContext(short)).toEqual([true, true, false, 2, '水']);
  expect(short).toContain('[一-鿿]');
  expect(short).not.toMatch(/u4e00/i);
});
