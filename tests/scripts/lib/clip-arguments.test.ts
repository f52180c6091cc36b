import { describe, expect, it } from 'vitest';
import { clipArguments } from '../../../scripts/lib/clip-arguments.mjs';
import { SetupError } from '../../../scripts/lib/setup-error.mjs';

describe('clipArguments', () => {
  it('reads options in any place', () => {
    expect(clipArguments(['a.html', '--json', '--manifest', 'm.jsonl', 'pages', '--url=http://portal.example.gov.cn/a'])).toEqual({
      json: true,
      manifest: 'm.jsonl',
      url: 'http://portal.example.gov.cn/a',
      inputs: ['a.html', 'pages'],
    });
    expect(clipArguments(['a.html'])).toEqual({ json: false, manifest: undefined, url: undefined, inputs: ['a.html'] });
  });

  it.each([[[]], [['--json']], [['--jsn', 'a.html']], [['--url', './a', 'a.html']], [['--url', 'file:///a', 'a.html']], [['a.html', '--manifest']]])(
    'refuses %j and says how it is used',
    (args) => expect(() => clipArguments(args)).toThrow(SetupError),
  );
});
