import { describe, expect, test } from 'vitest';
import { extract } from './support/extract';
import { ARTICLE, articlePage, parsePage } from './support/parse-page';
import { policyBreaches } from './support/policy-breaches';

const url = 'http://qs.example.gov.cn/yw/202608/t20260830_1.html';

const clip = (document: Document) => extract(document, { url, yield: () => Promise.resolve() });

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'blob:http://qs.example.gov.cn/1',
    'file:///etc/passwd',
    'filesystem:http://qs.example.gov.cn/temporary/x',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/popup.html',
    'about:blank',
    'http://[',
  ])('%j stays out of link, image and late image', async (address) => {
    const page = articlePage(`${ARTICLE}<p>详见<a class="x">链接</a>。<img class="s" alt="甲" width="300" height="200"><img class="l" alt="乙" width="300" height="200"></p>`);
    page.querySelector('a.x')!.setAttribute('href', address);
    page.querySelector('img.s')!.setAttribute('src', address);
    page.querySelector('img.l')!.setAttribute('data-src', address);
    page.querySelector('img.l')!.setAttribute('src', '/images/loading.gif');
    const { html, text, files } = await clip(page);
    expect(policyBreaches(html)).toEqual([]);
    expect(html).toContain('详见链接。');
    expect(text).toContain('详见链接。');
    expect(files.filter((file) => !/^https?:/.test(file.url))).toEqual([]);
    expect(html).not.toContain('<a');
  });

  test('a raster image as data: is a file and has no address in the text', async () => {
    const pixel = `data:image/png;base64,${btoa('x'.repeat(3000))}`;
    const { html, files } = await clip(articlePage(`${ARTICLE}<p><img src="${pixel}" alt="图" width="300" height="200"></p>`));
    expect(files).toMatchObject([{ n: 0, role: 'image', url: pixel }]);
    const image = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
    expect(image?.getAttribute('data-file')).toBe('0');
    expect(image?.hasAttribute('src')).toBe(false);
  });

  test.each(['script', 'iframe', 'embed', 'img', 'a'])('an address in another encoding than UTF-8 does no harm on a %s', async (name) => {
    const page = articlePage(`${ARTICLE}<${name} src="/count.asp?title=%D6%D0%CE%C4&rate=5%" href="/down.asp?name=%D6%D0%"></${name}>`);
    expect((await clip(page)).text).toContain(new DOMParser().parseFromString(ARTICLE, 'text/html').querySelector('p')!.textContent!.trim());
  });

  test('the address of the page comes without credentials', async () => {
    const draft = await extract(articlePage(ARTICLE), { url: 'http://user:secret@qs.example.gov.cn/a.html' });
    expect(draft.url).toBe('http://qs.example.gov.cn/a.html');
  });
});

describe('text that looks like markup', () => {
  const MARKUP = '</p><script>alert(1)</script><img src=x onerror=alert(2)>"\'&lt;';

  test('in text, alternative text and link text it stays text', async () => {
    const page = articlePage(`${ARTICLE}<p class="t"></p><p><img src="/a.jpg" width="300" height="200"></p><p>见<a href="/b.pdf"></a></p>`);
    page.querySelector('p.t')!.textContent = `标记${MARKUP}到此为止。`;
    page.querySelector('img')!.setAttribute('alt', MARKUP);
    page.querySelector('.TRS_Editor a')!.textContent = MARKUP;
    const { html } = await clip(page);
    expect(policyBreaches(html)).toEqual([]);
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    expect(body.textContent).toContain(`标记${MARKUP}到此为止。`);
    expect(body.querySelector('img')?.getAttribute('alt')).toBe(MARKUP);
  });

  test('fields are plain text', async () => {
    const head = `<meta name="ArticleTitle" content="青石区&lt;b onclick=alert(1)&gt;安全度汛&lt;/b&gt;小记"><meta name="ContentSource" content="&lt;img src=x onerror=alert(1)&gt;青石区水务局">`;
    const { fields } = await clip(articlePage(ARTICLE, head));
    expect(fields.title?.value).toBe('青石区安全度汛小记');
    expect(fields.source?.value).toBe('青石区水务局');
  });
});

describe('structured data', () => {
  test.each([
    ['broken', '{"@type":"NewsArticle","headline":'],
    ['no object', '[[[null]]]'],
    ['a prototype', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"@type":"NewsArticle"}'],
    ['values of other types', '{"@type":"NewsArticle","headline":{"a":1},"author":[1,null,{"name":{}}],"datePublished":20260830}'],
  ])('%s does no harm', async (_, json) => {
    const { fields } = await clip(articlePage(ARTICLE, `<script type="application/ld+json">${json}</script>`));
    expect(fields.title?.value).toBe('青石区安全度汛小记');
    expect(fields.publishedOn?.value).toBe('2026-08-30');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('shapes', () => {
  // The parser nests 512 elements at most and goes on beside them.
  test.each([true, false])('a page whose body a script has taken out, text beside it: %s', async (beside) => {
    const page = articlePage(ARTICLE);
    const text = page.querySelector('.TRS_Editor')!;
    page.body.remove();
    if (!beside) return expect(clip(page)).rejects.toMatchObject({ code: 'clip.blank' });
    page.documentElement.append(text);
    expect((await clip(page)).text).toContain('巡查堤防');
  });

  test('six thousand tags that nothing closes', async () => {
    const page = articlePage(`${'<div><span>'.repeat(3_000)}${ARTICLE}`);
    const { html } = await clip(page);
    expect(policyBreaches(html)).toEqual([]);
    expect(html).toContain('谁也没有擦掉');
  });

  // Deeper than any call stack; Chromium itself cannot copy a tree of 30,000.
  test('nine thousand nested elements that a script made', { timeout: 30_000 }, async () => {
    const page = articlePage('');
    let inner = page.querySelector('.TRS_Editor')!;
    const text = parsePage(ARTICLE).body;
    for (let depth = 0; depth < 9_000; depth++) inner = inner.appendChild(page.createElement(depth % 2 === 0 ? 'div' : 'span'));
    inner.append(...text.children);
    const { html } = await clip(page);
    expect(policyBreaches(html)).toEqual([]);
    expect(html).toContain('谁也没有擦掉');
  });

  test('a page of more than half a million elements is refused', async () => {
    const page = parsePage(`<div>${'<i></i>'.repeat(500_001)}</div>${ARTICLE}`);
    await expect(clip(page)).rejects.toMatchObject({ code: 'clip.tooLarge' });
  });

  test('a page of few elements and half a million comments is refused', async () => {
    const page = parsePage(`<div>${'<!---->'.repeat(500_001)}</div>${ARTICLE}`);
    await expect(clip(page)).rejects.toMatchObject({ code: 'clip.tooLarge' });
  });

  test.each(['', '<p></p>', '<script>1</script>', '<div hidden>看不见的一段话，写得再长也没有人读得到它。</div>'])('%j is blank', async (body) => {
    await expect(clip(parsePage(body))).rejects.toMatchObject({ code: 'clip.blank' });
  });

  // Long runs make a careless expression go back and back; the time-out of the test is the judge.
  test.each(['　', ' ', '>', '_', '-', '1', '2026-', '2026年', '：', '（', '【', '来源：', '发布日期：', '当前位置：首页 > ', '第', '一', '字号', '〔2026〕', 'ICP备', '号', '\u00a0', '，'])(
    'a line of fifty thousand %j',
    async (piece) => {
      const run = piece.repeat(Math.ceil(50_000 / piece.length));
      const page = articlePage(`${ARTICLE}<p class="run"></p>`, `<meta name="ArticleTitle"><title></title>`);
      page.querySelector('p.run')!.textContent = run;
      page.querySelector('.info')!.append(run);
      page.querySelector('.foot')!.append(run);
      page.querySelector('meta[name=ArticleTitle]')!.setAttribute('content', run);
      page.title = run;
      const { html } = await clip(page);
      expect(html).toContain('谁也没有擦掉');
    },
  );
});

test.each(['getAttribute', 'hasAttribute', 'firstChild', 'nextSibling', 'parentNode', 'parentElement', 'children', 'childNodes', 'attributes', 'id', 'className', 'classList', 'localName', 'nodeType', 'textContent', 'closest', 'style', 'querySelectorAll', 'matches', 'contains', 'ownerDocument'])(
  'a form with a field named %s round the article',
  async (name) => {
    const page = articlePage(`<form><input name="${name}">${ARTICLE}</form>`);
    const { html, fields } = await clip(page);
    expect(html).toContain('谁也没有擦掉');
    expect(fields.title?.value).toBe('青石区安全度汛小记');
  },
);

test.each(['body', 'head', 'documentElement', 'title', 'querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'getElementsByTagName', 'cloneNode', 'characterSet', 'defaultView', 'URL'])(
  'a picture named %s before the article',
  async (name) => {
    const page = articlePage(`<img name="${name}" src="/x.gif" width="1" height="1">${ARTICLE}`);
    const { html, fields } = await clip(page);
    expect(html).toContain('谁也没有擦掉');
    expect(fields.title?.value).toBe('青石区安全度汛小记');
  },
);
