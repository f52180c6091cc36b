import { describe, expect, it } from 'vitest';
import { newerCssIn } from '../helpers/newer-apis';
import { builtFiles, builtText } from './builds';

describe('style sheets', () => {
  it.each([
    ['.a{color:light-dark(#000,#fff)}', 1],
    ['@starting-style{.a{opacity:0}}', 1],
    ['.a{color:oklch(from red l c h)}', 1],
    ['.a{color:color-mix(in srgb,red,blue)}.b:has(.c){transform:rotate(1deg)}', 0],
    ['.a{width:calc(1rem + 2px)}', 0],
  ])('%s has %i', (source, count) => {
    expect(newerCssIn(source)).toHaveLength(count);
  });

  it.each(['chrome', 'firefox'] as const)('built for %s, they use nothing newer than the supported minimum', (target) => {
    const wrong = builtFiles(target, /\.css$/).flatMap((path) => newerCssIn(builtText(target, path)).map((name) => `${path}: ${name}`));
    expect(wrong, 'Write it the older way, or put it under @supports with a fallback before it').toEqual([]);
  });
});
