import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleView } from '../../../components/reader/ArticleView';
import type { FileRow } from '../../../utils/article/clip';
import { mount } from '../../helpers/mount';

const PORTAL = 'http://portal.example.gov.cn';

const file = (n: number, over: Partial<FileRow>): FileRow => ({
  capture: '01J0000000000000000000000A', n, clip: 1, role: 'image', url: `${PORTAL}/${n}.png`, name: `${n}.png`, alt: '', state: 'kept', reason: null,
  tries: 0, sha: `sha-${n}`, mime: 'image/png', length: 10, ...over,
});

/** One red pixel. */
async function pixel(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob!));
  });
}
const nothing = (): Promise<undefined> => Promise.resolve(undefined);
const images = (root: HTMLElement): HTMLImageElement[] => [...root.querySelectorAll('img')];
const notes = (root: HTMLElement): (string | null)[] => [...root.querySelectorAll('[data-note]')].map((note) => note.textContent);

describe('ArticleView', () => {
  it('shows stored images from their bytes and says in words what the others wait for', async () => {
    const html = [0, 1, 2, 3, 4].map((n) => `<p><img src="${PORTAL}/${n}.png" data-file="${n}" alt="图${n}"></p>`).join('');
    const files = [
      file(0, {}),
      file(1, { state: 'waiting', sha: null }),
      file(2, { state: 'needsPermission', sha: null, url: 'http://files.example.gov.cn/2.png' }),
      file(3, { state: 'failed', reason: 'file.timeout', sha: null }),
    ];
    const stored = await pixel();
    const root = mount(<ArticleView html={html} files={files} blob={(sha) => (sha === 'sha-0' ? Promise.resolve(stored) : nothing())} />);
    await expect.poll(() => images(root)[0]?.src).toMatch(/^blob:/);
    await expect.poll(() => images(root)[0]?.naturalWidth).toBe(1);
    expect(images(root).slice(1).every((image) => image.hidden && !image.hasAttribute('src'))).toBe(true);
    expect(notes(root)).toEqual([
      '图片：图1 · 获取中',
      '图片：图2 · 需授权 files.example.gov.cn',
      '图片：图3 · 未取得：获取文件超时。请稍后再试。',
      '图片：图4 · 未存',
    ]);
  });

  it('shows an image once it has arrived, and leaves the others as they are', async () => {
    const html = `<p><img data-file="0" alt="甲"></p><p><img data-file="1" alt="乙"></p>`;
    const stored = await pixel();
    const blob = (): Promise<Blob> => Promise.resolve(stored);
    const root = mount(<ArticleView html={html} files={[file(0, {}), file(1, { state: 'waiting', sha: null })]} blob={blob} />);
    await expect.poll(() => images(root)[0]?.src).toMatch(/^blob:/);
    const [first] = images(root);
    const address = first?.src;
    mount(<ArticleView html={html} files={[file(0, {}), file(1, {})]} blob={blob} />, root);
    await expect.poll(() => images(root)[1]?.src).toMatch(/^blob:/);
    expect(images(root)[0]).toBe(first);
    expect(first?.src).toBe(address);
    expect(notes(root)).toEqual([]);
  });

  it('says so when stored bytes are no image, or are gone', async () => {
    const html = `<p><img data-file="0" alt="甲"></p><p><img data-file="1" alt="乙"></p>`;
    const blob = (sha: string): Promise<Blob | undefined> => Promise.resolve(sha === 'sha-0' ? new Blob(['no image'], { type: 'image/png' }) : undefined);
    const root = mount(<ArticleView html={html} files={[file(0, {}), file(1, {})]} blob={blob} />);
    await expect.poll(() => notes(root)).toEqual(['图片：甲 · 已存，但无法显示', '图片：乙 · 未存']);
  });

  it('lets the bytes go when it leaves the page', async () => {
    const stored = await pixel();
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    const root = mount(<ArticleView html={`<img data-file="0">`} files={[file(0, {})]} blob={() => Promise.resolve(stored)} />);
    await expect.poll(() => images(root)[0]?.src).toMatch(/^blob:/);
    const address = images(root)[0]?.src;
    mount(null, root);
    expect(revoke).toHaveBeenCalledWith(address);
  });

  describe('hostile HTML', () => {
    const loaded: string[] = [];
    let watch: PerformanceObserver;
    beforeEach(() => {
      loaded.length = 0;
      watch = new PerformanceObserver((list) => loaded.push(...list.getEntries().map(({ name }) => name)));
      watch.observe({ type: 'resource' });
    });
    afterEach(() => watch.disconnect());

    const HOSTILE = `
      <p onclick="window.hit=1" style="background:url(${location.origin}/probe-style)">正文</p>
      <img src="${location.origin}/probe-img" onerror="window.hit=1"><img srcset="${location.origin}/probe-srcset 1x" data-file="0">
      <picture><source srcset="${location.origin}/probe-source"></picture><video poster="${location.origin}/probe-poster" src="${location.origin}/probe-video"></video>
      <svg><image href="${location.origin}/probe-svg"/><script>window.hit=1</script></svg><math><mi xlink:href="javascript:window.hit=1">x</mi></math>
      <iframe src="${location.origin}/probe-frame" srcdoc="<script>parent.hit=1</script>"></iframe><object data="${location.origin}/probe-object"></object>
      <link rel="stylesheet" href="${location.origin}/probe-link"><style>@import url(${location.origin}/probe-import)</style><base href="http://evil.example/">
      <script>window.hit=1</script><form action="http://evil.example/"><input autofocus onfocus="window.hit=1"></form>
      <a href="javascript:window.hit=1">甲</a><a href="http://portal.example.gov.cn/a" target="_top">乙</a><table background="${location.origin}/probe-table"><tr><td>丙</td></tr></table>`;

    it('runs nothing, loads nothing, and keeps the words', async () => {
      const root = mount(<ArticleView html={HOSTILE} files={[]} blob={nothing} />);
      const names = new Set([...root.querySelectorAll('*')].map(({ localName }) => localName));
      for (const name of ['script', 'style', 'svg', 'iframe', 'object', 'form', 'input', 'link', 'base', 'video', 'source']) expect(names).not.toContain(name);
      expect([...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => /^(on|src|style|background)/.test(name))).toEqual([]);
      expect(root.textContent).toContain('正文');
      const [first, second] = root.querySelectorAll('a');
      expect(first?.hasAttribute('href')).toBe(false);
      expect([second?.target, second?.rel]).toEqual(['_blank', 'noopener noreferrer']);
      // A request that something here had started would be in flight before this one ends.
      await fetch(`${location.origin}/probe-last`);
      await expect.poll(() => loaded.some((name) => name.endsWith('/probe-last'))).toBe(true);
      expect(loaded.filter((name) => name.includes('/probe-') && !name.endsWith('/probe-last'))).toEqual([]);
      expect(window).not.toHaveProperty('hit');
    });
  });

  it('gives wide tables a frame that scrolls by keyboard, nested ones none of their own', () => {
    const root = mount(<ArticleView html="<table><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr></table>" files={[]} blob={nothing} />);
    const frames = root.querySelectorAll<HTMLElement>('[role="region"]');
    expect(frames.length).toBe(1);
    expect(frames[0]?.tabIndex).toBe(0);
  });

  it('tells the headings in order', () => {
    const onHeadings = vi.fn<(headings: HTMLHeadingElement[]) => void>();
    mount(<ArticleView html="<h2>一、总则</h2><p>x</p><h3>（一）范围</h3>" files={[]} blob={nothing} onHeadings={onHeadings} />);
    expect(onHeadings.mock.lastCall?.[0].map(({ textContent }) => textContent)).toEqual(['一、总则', '（一）范围']);
  });
});
