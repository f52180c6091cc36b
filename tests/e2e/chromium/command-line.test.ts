import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipRecord } from '../../../scripts/lib/clip-record.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { encodeGbk } from '../../../scripts/sample-portal/gbk.mjs';
import { type Portal, servePortal } from '../../../scripts/sample-portal/serve.mjs';

/** What the page's own script leaves in the body when it runs. */
const SCRIPTED = '脚本改写过的正文。';
const text = '今年汛期，全县共巡查堤防一百二十公里，发现隐患九处，均已处理完毕。各镇安排专人值守，物资提前到位。';
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><div class="content">${body}</div></body></html>`;
const article =
  `<p>${text}</p><p>县水利局负责人介绍，九处隐患里有六处是老涵闸漏水，三处是堤脚被牲畜踩塌。</p>` +
  '<p>下一步，各镇将在十月底以前补种护坡草皮，并把巡查次数从每月两次增加到每周一次。</p>';

let folder = '';
let portal: Portal;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-clip-'));
  portal = await servePortal();
  const pages: Record<string, string | Uint8Array> = {
    'a-scripted.html': page(
      '县里加固三处堤防',
      `${article}<img src="/zzgz/202611/W020261118501.jpg" width="600" height="400"><script>document.querySelector('.content').textContent = '${SCRIPTED}';</script>`,
    ),
    'b-empty.html': page('', ''),
    'c-gbk.html': encodeGbk(page('县里清点防汛物资', `<meta charset="gb2312">${article}`)),
    'd-leaves.html': page('县里检修闸门', `<meta http-equiv="refresh" content="0;url=${portal.url}">${article}`),
  };
  for (const [name, content] of Object.entries(pages)) await writeFile(join(folder, name), content);
  const manifest = [{ slug: 'a-scripted', url: `${portal.origin}/saved/a.html` }, { slug: 'd-leaves', url: './d.html' }];
  await writeFile(join(folder, 'manifest.jsonl'), manifest.map((line) => JSON.stringify(line)).join('\n'));
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const clip = (...args: string[]) => run(process.execPath, [resolve('scripts/clip.mjs'), ...args], { quiet: true });
const records = (output: string): ClipRecord[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

describe('npm run clip', () => {
  it('clips saved pages at their addresses, without their scripts and without the network, and goes on after a failure', async () => {
    const again = join(folder, 'a-scripted.html');
    const { code, output } = await clip('--json', '--manifest', join(folder, 'manifest.jsonl'), folder, again, join(folder, 'gone.html'));
    const found = records(output);
    expect(found.map(({ url, ok, error, title }) => [url, ok, error, title])).toEqual([
      [`${portal.origin}/saved/a.html`, true, null, '县里加固三处堤防'],
      ['https://portal.example.gov.cn/b-empty', false, 'clip.blank', null],
      ['https://portal.example.gov.cn/c-gbk', true, null, '县里清点防汛物资'],
      ['https://portal.example.gov.cn/d-leaves', true, null, '县里检修闸门'],
      [`${portal.origin}/saved/a.html`, true, null, '县里加固三处堤防'],
      ['https://portal.example.gov.cn/gone', false, 'input.unreadable', null],
    ]);
    const [scripted, , gbk] = found;
    expect(scripted?.text).toContain(text);
    expect(scripted?.text).not.toContain(SCRIPTED);
    expect(scripted?.images).toEqual([{ src: `${portal.origin}/zzgz/202611/W020261118501.jpg`, state: 'waiting' }]);
    expect(gbk?.text).toContain(text);
    expect(portal.requests, 'neither page nor worker may reach the network').toEqual([]);
    expect(code).toBe(1);
  });

  it('loads a live address with its scripts and files, and reads as an article', async () => {
    const { code, output } = await clip(portal.url);
    expect(output).toContain('云溪县：便民窗口的灯，每晚多亮两小时\n');
    expect(output).toContain('发布日期：2026-11-18');
    expect(output).toContain('附件 [kept] 全县延时窗口一览表.pdf');
    expect(code).toBe(0);
  });
});
