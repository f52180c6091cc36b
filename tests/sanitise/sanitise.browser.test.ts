import { afterEach, expect, describe, it } from 'vitest';
import { POLICY } from '../../utils/sanitise/policy';
import { sanitise } from '../../utils/sanitise/sanitise';

function markup(html: string): string {
  const holder = document.createElement('div');
  holder.append(sanitise(html));
  return holder.innerHTML;
}

afterEach(() => document.body.replaceChildren());

describe('what stays', () => {
  it.each([
    '<h2 align="center">一、总则</h2><p>第一段<br>换行 <strong>重</strong><em>点</em><u>线</u>H<sub>2</sub>O x<sup>2</sup></p>',
    '<table><caption>表1</caption><thead><tr><th rowspan="2" align="left">项目</th></tr></thead><tbody><tr><td colspan="3">甲</td></tr></tbody></table>',
    '<ol start="3" type="A"><li>三</li></ol><ul><li>点</li></ul><blockquote><p>引</p></blockquote><pre>  a\n b</pre><hr>',
    '<figure><img data-file="0" alt="note: 图1" width="640" height="480"><figcaption>图1</figcaption></figure>',
    '<a href="https://portal.example.gov.cn/a.pdf" data-file="4" rel="noopener noreferrer" target="_blank">附件</a>',
    '<a href="mailto:office@portal.example.gov.cn" rel="noopener noreferrer" target="_blank">信箱</a>',
  ])('%s', (html) => expect(markup(html)).toBe(html));

  it('keeps the words of elements it does not know', () => {
    expect(markup('<div><h1>题</h1><font color="red">红</font><center>中</center></div>')).toBe('题红中');
  });

  it('keeps full-width spaces and odd characters as they are', () => {
    expect(markup('<p>　　正文\u00a0〔2024〕7号</p>')).toBe('<p>　　正文&nbsp;〔2024〕7号</p>');
  });
});

describe('what goes', () => {
  it.each([
    ['src of an image', '<img src="https://portal.example.gov.cn/1.jpg" data-file="1">', '<img data-file="1">'],
    ['srcset and friends', '<img srcset="//x/1.jpg 2x" loading="lazy" style="x" class="a" id="b" data-file="1">', '<img data-file="1">'],
    ['handlers', '<p onclick="x()">字</p><img data-file="1" onerror="x()">', '<p>字</p><img data-file="1">'],
    ['styles and scripts', '<style>p{}</style><script>x()</script><p style="color:red">字</p>', '<p>字</p>'],
    ['another element’s attribute', '<p href="https://a.example.gov.cn/" colspan="2">字</p><td data-file="1">格</td>', '<p>字</p>格'],
    ['an alignment that is none', '<p align="expression(x)">字</p>', '<p>字</p>'],
    ['numbers that are none', '<img data-file="1e3" width="100%" height="-1" alt="">', '<img alt="">'],
    ['numbers out of range', '<table><tbody><tr><td colspan="99999">格</td></tr></tbody></table>', '<table><tbody><tr><td>格</td></tr></tbody></table>'],
    ['other data attributes', '<p data-x="1" aria-label="y">字</p>', '<p>字</p>'],
    ['comments', '<p>一<!-- 二 -->三</p>', '<p>一三</p>'],
    ['frames, forms, media', '<iframe src="https://a/"></iframe><form action="/"><input name="a"><button>钮</button></form><video src="x"></video>', '钮'],
    ['base and meta', '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><p>字</p>', '<p>字</p>'],
    ['a target of one’s own', '<a href="https://a.example.gov.cn/" target="_top" rel="opener" ping="https://b/" download="x">去</a>', '<a href="https://a.example.gov.cn/" rel="noopener noreferrer" target="_blank">去</a>'],
  ])('%s', (_name, html, clean) => expect(markup(html)).toBe(clean));

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,<p>x',
    'data:image/png;base64,AAAA',
    'blob:https://portal.example.gov.cn/1',
    'file:///etc/hosts',
    'filesystem:https://a/x',
    'chrome-extension://abc/popup.html',
    '//portal.example.gov.cn/x',
    '/x',
    'x.html',
    '#top',
    '',
  ])('a link to %j', (address) => {
    const link = sanitise(`<a href="${address}">字</a>`).querySelector('a');
    expect(link?.textContent).toBe('字');
    expect(link?.getAttributeNames()).toEqual([]);
  });
});

/** Strings that a parser reads otherwise the second time, or that overwrite what the sanitiser itself relies on. */
const ATTACKS = [
  '<svg><script>window.pwned=1</script></svg>',
  '<svg onload=window.pwned=1>',
  '<svg><p><style><img src=x onerror=window.pwned=1></style></p></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=window.pwned=1>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.pwned=1&gt;">',
  '<math><mi><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=window.pwned=1 src=x>"></textarea></path></mtext></svg></mglyph></mi></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=1>',
  '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>"></noscript>',
  '<noembed><img title="</noembed><img src=x onerror=window.pwned=1>"></noembed>',
  '<template><img src=x onerror=window.pwned=1></template>',
  '<textarea><img title="</textarea><img src=x onerror=window.pwned=1>">',
  '<title><a title="</title><img src=x onerror=window.pwned=1>">',
  '<xmp><p title="</xmp><img src=x onerror=window.pwned=1>">',
  '<plaintext><img src=x onerror=window.pwned=1>',
  '<select><template><img src=x onerror=window.pwned=1></template></select>',
  '<table><td><svg><desc><table><td></desc><img src=x onerror=window.pwned=1></table>',
  '<p>x<svg><a xlink:href="javascript:window.pwned=1"><text>y</text></a></svg>',
  '<svg><animate xlink:href=#a attributeName=href values=javascript:window.pwned=1 /><a id=a><text>x</text></a></svg>',
  '<form id=x><input name=attributes><input name=nodeName><input name=parentNode><img src=x onerror=window.pwned=1></form>',
  '<form><input name=removeChild><input name=childNodes></form><img name=implementation><img name=createNodeIterator>',
  '<a id=cookie></a><a id=getElementById name=body></a><img name=cookie>',
  '<object data="javascript:window.pwned=1"></object><embed src="javascript:window.pwned=1">',
  '<iframe srcdoc="<img src=x onerror=parent.pwned=1>"></iframe>',
  '<details open ontoggle=window.pwned=1>x</details><input autofocus onfocus=window.pwned=1>',
  '<img src="x` `<script>window.pwned=1</script>"` `>',
  '<a href="https://a.example/" onfocus=window.pwned=1 autofocus tabindex=1>x</a>',
  `${'<div>'.repeat(600)}<svg><style><img src=x onerror=window.pwned=1></style></svg>`,
  '<![CDATA[<img src=x onerror=window.pwned=1>]]>',
  '<?xml-stylesheet href="javascript:window.pwned=1"?><p>x</p>',
  '<p is="x-y" slot="a" part="b">x</p><x-y>z</x-y>',
];

describe('attacks', () => {
  it.each(ATTACKS)('%.80s', async (attack) => {
    const fragment = sanitise(attack);
    for (const element of fragment.querySelectorAll('*')) {
      const name = element.localName;
      expect(element.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
      expect(Object.keys(POLICY.elements)).toContain(name);
      for (const attribute of element.getAttributeNames()) {
        const allowed: readonly string[] = POLICY.elements[name as keyof typeof POLICY.elements];
        expect([...allowed.filter((each) => each !== 'src'), 'rel', 'target']).toContain(attribute);
      }
    }
    // What was made must read the same when it is written and read once more.
    const once = markup(attack);
    expect(markup(once)).toBe(once);
    document.body.append(fragment);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect((window as { pwned?: unknown }).pwned).toBeUndefined();
    expect([typeof document.cookie, typeof document.getElementById, document.body.localName]).toEqual(['string', 'function', 'body']);
  });
});

it('is whole again after each call, whatever came before', () => {
  sanitise('<form><input name=attributes></form>');
  expect(markup('<p align="right">云溪市人民政府</p>')).toBe('<p align="right">云溪市人民政府</p>');
});

it('loads nothing while it parses', async () => {
  const address = new URL(`/never-${Math.random()}.png`, location.href).href;
  const control = new URL(`/control-${Math.random()}.png`, location.href).href;
  const loaded: string[] = [];
  const seen = new Promise<void>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      loaded.push(...list.getEntries().map(({ name }) => name));
      if (!loaded.includes(control)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'resource' });
  });
  sanitise(`<img src="${address}"><svg><image href="${address}"></svg><link rel=stylesheet href="${address}">`);
  // A load made on purpose and later: once it is seen, an earlier one would have been.
  new Image().src = control;
  await seen;
  expect(loaded).not.toContain(address);
});
