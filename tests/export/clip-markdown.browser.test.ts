import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipMarkdown } from '../../utils/export/clip-markdown';
import type { ExportedClip } from '../../utils/export/exported-clip';

const bare: ExportedClip = {
  fields: {},
  url: 'https://portal.example.gov.cn/a_b(1).html',
  at: '2024-03-18T09:30:00+08:00',
  html: '',
  text: '',
  files: [
    { n: 0, role: 'image', url: 'https://portal.example.gov.cn/img/1 (2).jpg', name: '1.jpg', alt: '' },
    { n: 1, role: 'image', url: 'data:image/png', name: '', alt: '' },
  ],
  tags: [],
  note: null,
};

/** The body alone. */
const body = (html: string): string => clipMarkdown({ ...bare, html }).replace(/^---\n.*?\n---\n\n?/s, '').replace(/\n$/, '');

describe('blocks', () => {
  it.each([
    ['<p>第一段</p><p>　　第二段</p>', '第一段\n\n　　第二段'],
    ['<p>一<br>二<br><br>三<br></p>', '一  \n二\n\n三'],
    ['<p>  a \n b  </p>', 'a b'],
    ['<h2>一、总<br>则</h2><h6>（六）#</h6><h3> </h3>', '## 一、总 则\n\n###### （六）\\#'],
    ['<hr>', '---'],
    ['<blockquote><p>引</p><p>文</p></blockquote>', '> 引\n>\n> 文'],
    ['<pre>  a\n\n ```b</pre>', '````\n  a\n\n ```b\n````'],
    ['<ul><li>甲</li><li>乙</li></ul>', '- 甲\n- 乙'],
    ['<ol start="3"><li>丙</li><li>丁</li></ol>', '3. 丙\n4. 丁'],
    ['<ul><li>甲<ol><li>子<ul><li>孙</li></ul></li></ol></li><li></li></ul>', '- 甲\n\n  1. 子\n\n     - 孙\n\n-'],
    ['<ol><li><p>一</p><p>二</p></li><li>三</li></ol>', '1. 一\n\n   二\n\n2. 三'],
    ['<ul><li>甲</li></ul><ul><li>乙</li></ul>', '- 甲\n\n<!-- -->\n\n- 乙'],
    ['<ul><li>甲</li></ul><ol><li>乙</li></ol>', '- 甲\n\n1. 乙'],
    ['<figure><img data-file="0" alt="图[1]"><figcaption>图一</figcaption></figure>', '![图\\[1\\]](<https://portal.example.gov.cn/img/1%20(2).jpg>)\n\n图一'],
    ['<p>字<img data-file="1" alt="章">字<img alt="x" data-file="9"></p>', '字章字x'],
    ['字<p>段</p>尾', '字\n\n段\n\n尾'],
  ])('%s', (html, markdown) => expect(body(html)).toBe(markdown));
});

describe('phrases', () => {
  it.each([
    ['<p>加<strong>强</strong>和<em>保</em>护</p>', '加**强**和*保*护'],
    ['<p>依<strong>《通知》</strong>的</p>', '依<strong>《通知》</strong>的'],
    ['<p>a<strong> b　</strong>c</p>', 'a **b**　c'],
    ['<p><strong>甲</strong><strong>乙</strong></p>', '<strong>甲</strong><strong>乙</strong>'],
    ['<p><strong><em>甲</em></strong></p>', '<strong>*甲*</strong>'],
    ['<p><strong></strong><u></u>空</p>', '空'],
    ['<p>H<sub>2</sub>O m<sup>2</sup><u>线</u></p>', 'H<sub>2</sub>O m<sup>2</sup><u>线</u>'],
    ['<p>见<a href="https://portal.example.gov.cn/x_(1).html?a=1&amp;lt;=2">附<br>件</a>！</p>', '见[附 件](<https://portal.example.gov.cn/x_(1).html?a=1&amp;lt;=2>)！'],
    ['<p>见!<a href="https://portal.example.gov.cn/x">此</a></p>', '见\\![此](https://portal.example.gov.cn/x)'],
    ['<p><a href="https://portal.example.gov.cn/x_y"></a></p>', '[https://portal.example.gov.cn/x\\_y](https://portal.example.gov.cn/x_y)'],
    ['<p><a href="/relative">相对</a></p>', '相对'],
    ['<p><a href="https://portal.example.gov.cn/x"><img data-file="0"></a></p>', '[![](<https://portal.example.gov.cn/img/1%20(2).jpg>)](https://portal.example.gov.cn/x)'],
  ])('%s', (html, markdown) => expect(body(html)).toBe(markdown));
});

describe('words that mean something in Markdown', () => {
  it.each([
    ['<p>*a* _b_ `c` [d] &lt;e&gt; \\f ~g~ &amp;amp; A&amp;B</p>', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\<e> \\\\f \\~g\\~ \\&amp; A&B'],
    ['<p># 井</p>', '\\# 井'],
    ['<p>#井</p>', '#井'],
    ['<p>1. 总则</p>', '1\\. 总则'],
    ['<p>1.总则 2. 附则</p>', '1.总则 2. 附则'],
    ['<p>3) 三</p>', '3\\) 三'],
    ['<p>- 点</p>', '\\- 点'],
    ['<p>字<br>---</p>', '字  \n\\---'],
    ['<p>字<br>===</p>', '字  \n\\==='],
    ['<p>&gt; 引</p>', '\\> 引'],
    ['<p>2024-03-15 +86</p>', '2024-03-15 +86'],
  ])('%s', (html, markdown) => expect(body(html)).toBe(markdown));
});

it('loses and adds no character of any text, and starts no block with it', () => {
  const character = fc.constantFrom(...'# > - + * _ ` [ ] ( ) ! ~ | \\ < & ; = . 1 2 a x 湿 地 。 《 》 : /'.split(' '), ' ', '\u3000');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 30 }), (text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      const markdown = body(paragraph.outerHTML);
      expect(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replace(/ +/g, ' ').replace(/^ | $/g, ''));
      expect(markdown).not.toMatch(/^(#{1,6}(\s|$)|>|[-+*](\s|$)|\d{1,9}[.)](\s|$)|(-+|=+)\s*$|~~~|```)/);
      expect(markdown).not.toMatch(/(?<!\\)(\\\\)*[*_`[\]<~]/);
    }),
  );
});

describe('tables', () => {
  it('in pipes where that holds them', () => {
    expect(body('<table><caption>表1</caption><tbody><tr><th>项|目</th><th>数</th></tr><tr><td><p>甲</p><p>乙</p></td></tr></tbody></table>')).toBe(
      '表1\n\n| 项\\|目 | 数 |\n| --- | --- |\n| 甲<br>乙 |  |',
    );
    expect(body('<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>一<br>二</td></tr></tbody></table>')).toBe('| a |\n| --- |\n| 一<br>二 |');
  });

  it('as HTML with merged cells', () => {
    expect(
      body(
        '<table><caption>表1</caption><tbody>\n\n<tr><th colspan="2" align="center">项&lt;目</th></tr>\n<tr><td>甲<br>\n\n乙*</td><td><img data-file="0" alt="&quot;图"><a href="https://portal.example.gov.cn/x" data-file="3">去</a></td></tr></tbody></table><p>后</p>',
      ),
    ).toBe(
      '<table>\n<caption>表1</caption>\n<tbody>\n<tr><th colspan="2" align="center">项&lt;目</th></tr>\n<tr><td>甲<br> 乙*</td><td><img src="https://portal.example.gov.cn/img/1 (2).jpg" alt="&quot;图"><a href="https://portal.example.gov.cn/x">去</a></td></tr>\n</tbody>\n</table>\n\n后',
    );
  });

  it('as HTML with lists or tables inside', () => {
    expect(body('<table><tbody><tr><td><ul><li>甲</li></ul></td></tr></tbody></table>')).toBe(
      '<table>\n<tbody>\n<tr><td><ul><li>甲</li></ul></td></tr>\n</tbody>\n</table>',
    );
    const nested = body('<table><tbody><tr><td><table><tbody><tr><td>内</td></tr></tbody></table></td><td>外</td></tr></tbody></table>');
    expect(nested.match(/<table>/g)).toHaveLength(2);
    expect(nested).not.toMatch(/\n\s*\n/);
  });

  it('of no rows is nothing but a table', () => {
    expect(body('<table></table>')).toBe('<table></table>');
  });
});

describe('the block in front', () => {
  it('holds the fields, whatever is in them', () => {
    const markdown = clipMarkdown(
      {
        ...bare,
        fields: {
          title: { value: '题: "名"\n# 二', origin: 'meta', confidence: 1 },
          authors: { value: ['甲', '乙'], origin: 'meta', confidence: 1 },
          kicker: { value: '引*题', origin: 'meta', confidence: 1 },
          subtitle: { value: '副题', origin: 'meta', confidence: 1 },
        },
        html: '<p>文</p>',
        tags: ['湿地'],
        note: '看',
      },
      { source: true },
    );
    expect(markdown).toBe(
      [
        '---',
        'title: "题: \\"名\\"\\n# 二"',
        'kicker: "引*题"',
        'subtitle: "副题"',
        'authors: ["甲","乙"]',
        'url: "https://portal.example.gov.cn/a_b(1).html"',
        'capturedAt: "2024-03-18T09:30:00+08:00"',
        'tags: ["湿地"]',
        'note: "看"',
        '---',
        '',
        '引\\*题',
        '',
        '# 题: "名" # 二',
        '',
        '副题',
        '',
        '文',
        '',
        '甲, 乙. 题: "名" # 二\\[EB/OL\\]. \\[2024-03-18\\]. <https://portal.example.gov.cn/a_b(1).html>',
        '',
      ].join('\n'),
    );
  });
});

it('bears any depth', () => {
  const depth = 400; // the parser itself stops at 512
  const markdown = body(`${'<blockquote>'.repeat(depth)}深${'</blockquote>'.repeat(depth)}`);
  expect(markdown).toBe(`${'> '.repeat(depth)}深`);
});
