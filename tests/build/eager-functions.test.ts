import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { eager } from '@/scripts/build/eager-functions.mjs';

test('functions stand in brackets, wherever they are, and methods do not', () => {
  expect(eager('var a=e=>e.map(e=>e+1);')).toBe('var a=(e=>e.map((e=>e+1)));');
  expect(eager('f(function(){return 1},async()=>2)')).toBe('f((function(){return 1}),(async()=>2))');
  const methods = 'class A{get b(){return 1}c(){}}var o={d(){},get e(){return 2}};';
  expect(eager(methods)).toBe(methods);
});

test('a declaration is there from the head of its body on, as before', () => {
  expect(eager('(function(){return a();function a(){return b()}async function b(){}function*c(){}})()')).toBe('(function(){var a=(function(){return b()}),b=(async function(){}),c=(function*(){});return a();})()');
  // One of an inner block is seen in that block alone.
  const inner = '{function a(){}}';
  expect(eager(inner)).toBe(inner);
});

test('a script does what it did', () => {
  const code = '(()=>{let n=1;const o={n,f:(x=n)=>`${x}${[1,2].map(k=>k*g(k))}`,h(){return g(2)}};function g({a:b=3}={}){return b+n}return[o.f(),o.h(),o.n,(function(){return 4})()].join()})()';
  expect(runInNewContext(eager(code))).toBe(runInNewContext(code));
});
