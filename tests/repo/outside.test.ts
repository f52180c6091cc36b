import { describe, expect, it } from 'vitest';
import { lineAt, listFiles, readText } from './helpers/files';

/** Places that exist on one machine only, and hosts that packages are downloaded from. */
const OUTSIDE: readonly RegExp[] = [
  /(?<![\w.-])\/(work|home|Users|root|mnt|tmp)\/[\w.-]+/,
  /\b[A-Za-z]:(\\\\?|\/)(Users|Documents|work)\b/,
  /(\.\.\/)+(shared|main|work)\//,
  /~\/(?!\*)[\w.]/,
  /file:\/\/\/(work|home|Users|root|srv|mnt|tmp|[A-Za-z]:)/,
  /\b(registry|npm|packages|mirrors?|nexus|artifactory)\.[a-z0-9-]+\.[a-z]{2,}\b/i,
  /\b(npmmirror|unpkg|jsdelivr|cdnjs|verdaccio|yarnpkg)\b/i,
];

const outsideOf = (text: string): string[] =>
  OUTSIDE.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map((match) => `${lineAt(text, match.index)} ${match[0]}`));

const isText = (path: string): boolean => !/\.(png|jpe?g|gif|webp|ico|woff2?|pdf|zip|gz|bin|doc|xls)$/i.test(path);

describe('the project stands alone', () => {
  it.each([
    ['/home/someone/x'],
    [`cwd: '/${'work'}/x'`],
    ['C:\\\\Users\\\\x'],
    ['C:/Users/x'],
    ['/Users/x/y'],
    ['/tmp/out-x'],
    ['../shared/corpus'],
    ['https://registry.example.org/a'],
    ['file:///srv/x'],
    ['https://unpkg.com/preact'],
  ])('sees %s', (text) => {
    expect(outsideOf(`first line\n${text}`)[0]).toMatch(/^2 /);
  });

  it.each([["'/Applications/Chromium.app'"], ['/usr/lib/chromium/chromium'], [`https://portal.example.gov.cn/${'work'}/a.html`], ["import a from '../main'"], ['@/utils/team/x'], ['https://developer.mozilla.org/docs/'], ['http://x.example/home/index.html'], ['a/tmp/b']])(
    'sees nothing in %s',
    (text) => {
      expect(outsideOf(text)).toEqual([]);
    },
  );

  it('names no place outside itself and no host of packages', () => {
    const files = listFiles('', (path) => isText(path) && path !== 'tests/repo/outside.test.ts');
    expect(files.length).toBeGreaterThan(50);
    const wrong = files.flatMap((path) => outsideOf(readText(path)).map((found) => `${path}:${found}`));
    expect(wrong, 'Take the place as an argument or an environment variable, or use os.tmpdir(): a fresh clone on another machine must work the same').toEqual([]);
  });
});
