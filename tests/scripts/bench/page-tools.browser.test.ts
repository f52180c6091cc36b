import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { describe, expect, it } from 'vitest';
import { pageTools } from '../../../scripts/bench/page-tools.mjs';
import { readBody } from '../../../scripts/bench/read-body.mjs';

const tools = pageTools(readBody, Readability, Defuddle);
const url = 'http://www.yunxi.example.gov.cn/a/1.html';

describe('pageTools', () => {
  it.each([
    ['<img src=b.jpg>', 'http://www.yunxi.example.gov.cn/a/b.jpg'],
    ['<base href="/c/"><img src=b.jpg>', 'http://www.yunxi.example.gov.cn/c/b.jpg'],
    ['<base href="http://["><img src=b.jpg>', 'http://www.yunxi.example.gov.cn/a/b.jpg'],
  ])('resolves the addresses of %s as a live page does', (html, address) => {
    expect(tools.body({ html, url }, { select: ['body'] }).images).toEqual([[address]]);
  });

  it('answers what stock Readability finds', () => {
    const text = '本县今日召开防汛工作会议，部署下一阶段任务，要求各镇落实责任，加强值守。'.repeat(30);
    expect(tools.readability({ html: `<title>防汛会议</title><div><p>${text}</p></div>`, url })).toMatchObject({ title: '防汛会议', error: null, html: expect.stringContaining(text) });
    expect(tools.readability({ html: '', url })).toMatchObject({ html: '', error: null });
  });

  it('answers what Defuddle finds', () => {
    const text = '本县今日召开防汛工作会议，部署下一阶段任务，要求各镇落实责任，加强值守。'.repeat(30);
    expect(tools.defuddle({ html: `<title>防汛会议</title><article><p>${text}</p></article>`, url })).toMatchObject({ title: '防汛会议', error: null, html: expect.stringContaining(text) });
  });

  it('bears a page on which Readability throws', () => {
    const form = '<form><input name=getAttribute><p>正文</p></form>';
    expect(tools.readability({ html: `<title>甲</title>${form}`, url })).toMatchObject({ html: '', error: expect.stringContaining('getAttribute') });
  });

  it('puts another body into a page, once, and leaves the rest as it is', () => {
    const html = '<title>甲</title><div class=nav>首页</div><div id=zoom>旧</div><div class=copy>旧</div><div class=foot>备案</div>';
    const made = tools.graft({ html, url }, ['#zoom', '.copy'], '<p>新</p>一');
    expect(tools.body({ html: made, url }, { select: ['body'] }).text).toBe('首页\n新\n一\n备案');
    expect(tools.body({ html: made, url }, { select: ['#zoom'] }).text).toBe('新\n一');
  });

  it('times Readability and one pass over the same page', () => {
    const { readability, walk } = tools.time({ html: '<p>甲'.repeat(500), url }, 3);
    expect([readability.first, readability.median, walk.first, walk.median].every((ms) => Number.isFinite(ms) && ms >= 0)).toBe(true);
    expect(walk.median).toBeLessThan(readability.median);
  });
});
