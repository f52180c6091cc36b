import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../scripts/build/alike-together.mjs';

const valueOf = (code: string): unknown => runInThisContext(`(() => {${code};return clip})()`);

describe('the order of functions and constants', () => {
  const worked = 'var clip=(function(){var a=/一鿿/,b=(()=>c.length+d),c=["x",,-1],e=new Set("xyz"),d=e.size,h=d+1,f="一 and more",g=(function(){return[b(),a.test("一鿿"),f]});return[...g(),h]})();';

  it('is code first, then what has more and more Chinese; what is worked out comes last, in its own order', () => {
    const at = (name: string): number => inOrder(worked).search(new RegExp(`[ ,]${name}=`));
    expect(at('c')).toBeLessThan(at('f'));
    expect(at('f')).toBeLessThan(at('a'));
    for (const name of ['a', 'b', 'c', 'f', 'g']) expect(at(name)).toBeLessThan(at('e'));
    expect(at('e')).toBeLessThan(at('d'));
    expect(at('d')).toBeLessThan(at('h'));
  });

  it('changes nothing of what the script answers', () => {
    expect(valueOf(worked)).toEqual([6, true, '一 and more', 4]);
    expect(valueOf(inOrder(worked))).toEqual(valueOf(worked));
  });

  it('leaves alone what is declared twice, or between other statements', () => {
    const twice = 'var clip=(function(){var a=1,b=a+1,a=5;return[a,b]})();';
    expect(valueOf(inOrder(twice))).toEqual([5, 2]);
    const between = 'var clip=(function(){var a=[];a.push(1);var b=a.length;return b})();';
    expect(inOrder(between)).toBe(between);
  });

  it('refuses what is not one function that is called', () => {
    expect(() => inOrder('var clip=3')).toThrow('not one function');
  });
});
