import { describe, expect, it } from 'vitest';
import { lineAt, listFiles, readText } from './helpers/files';

/** Names of formats, in the files that are written in them. */
const FORMATS = new Set(['www.w3.org', 'schemas.openxmlformats.org', 'www.ofdspec.org', 'purl.org', 'schema.org', 'ogp.me']);

/** Hosts of a text that may be somebody's: not under a name set aside for examples (RFC 2606), not this machine. */
function realHostsOf(text: string): string[] {
  return [...text.matchAll(/(?:https?:|["'(=])\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)]
    .map((match) => ({ host: match[1]!.toLowerCase(), line: lineAt(text, match.index) }))
    .filter(({ host }) => !/(^|\.)example(\.|$)|\.(invalid|test|localhost)$|^127\.0\.0\.1$/.test(host) && !FORMATS.has(host))
    .map(({ host, line }) => `${line} ${host}`);
}

describe('pages of the project are invented', () => {
  it.each([
    ['<a href="https://www.portal.gov.cn/a">', 1],
    ["background: url('//img.portal.gov.cn/a.png')", 1],
    ['<img src=//cdn.portal.cn/a.png>', 1],
    ['https://www.yunxi.example.gov.cn/a http://127.0.0.1:8080/ https://files.example.org/', 0],
    ['xmlns="http://www.w3.org/1999/xhtml"', 0],
    ['<!-- a//b.c --> // portal.gov', 0],
  ])('%s has %i hosts of others', (text, count) => {
    expect(realHostsOf(text)).toHaveLength(count);
  });

  it('their hosts belong to nobody', () => {
    const files = ['tests/fixtures', 'scripts'].flatMap((folder) => listFiles(folder, (path) => /\.(html?|json|mjs|css|js|txt)$/.test(path)));
    expect(files.length).toBeGreaterThan(10);
    const wrong = files.flatMap((path) => realHostsOf(readText(path)).map((found) => `${path}:${found}`));
    expect(wrong, 'Put it below example.gov.cn: pages of the project are written by hand, never copied').toEqual([]);
  });

  it('a page folder is named <portal>--<case>', () => {
    const folders = new Set(listFiles('tests/fixtures/pages', (path) => path.split('/').length > 4).map((path) => path.split('/')[3]!));
    expect([...folders].filter((name) => !/^[a-z0-9-]+?--[a-z0-9-]+$/.test(name))).toEqual([]);
  });
});
