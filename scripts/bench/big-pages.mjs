// @ts-check

/** @typedef {{ name: string, html: string, kept: (stored: { html: string, text: string }) => string | null }} BigPage `kept` says what is missing of the text, null when nothing is */

const CLAUSES = ['已按规定登记', '面积和位置经核对无误', '现场由两名经办人员查看', '所附材料齐全', '公示期内未收到书面异议', '由所在街道办事处存档备查'];

/** @param {string} title @param {string} body */
const page = (title, body) => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}_临川市自然资源局</title>
<meta name="SiteName" content="临川市自然资源局"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2026-07-05 09:30"></head>
<body><div class="top"><a href="/">首页</a> <a href="/gs/">公示公告</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/gs/">公示公告</a> &gt; 正文</div>
<h1>${title}</h1><div class="info">发布日期：2026-07-05 09:30　来源：临川市自然资源局</div>
<div class="TRS_Editor">
${body}
</div>
<div class="foot">主办：临川市自然资源局　苏ICP备00000031号　网站标识码：3200000031</div></body></html>`;

/** A table of six columns with a merged cell every ten rows: 12 nodes a row (elements, texts and line breaks). @param {number} nodes */
export function tablePage(nodes) {
  const count = Math.round(nodes / 12);
  const rows = Array.from({ length: count }, (_, i) => {
    const village = i % 10 === 0 ? `<td rowspan="${Math.min(10, count - i)}">第${i / 10 + 1}村民小组</td>` : '';
    return `<tr>${village}<td>${i + 1}</td><td>户主${i + 1}号</td><td>${(i * 37) % 900 + 60}.${i % 10}平方米</td><td>${CLAUSES[i % CLAUSES.length]}</td><td>不动产权第${1_000_000 + i}号</td></tr>\n`;
  });
  const head = '<tr><th>村民小组</th><th>序号</th><th>权利人</th><th>面积</th><th>情况</th><th>证号</th></tr>\n';
  return {
    name: `table of ${nodes / 1000}k nodes`,
    html: page('关于宅基地确权登记结果的公示', `<p>现将确权登记结果公示如下，公示期为十五日。如有异议，请以书面形式提出。</p>\n<table border="1">${head}${rows.join('')}</table>\n<p>联系人所在科室：确权登记科。异议材料请在公示期内送达。</p>`),
    /** @param {{ html: string, text: string }} stored */
    kept({ html, text }) {
      const lines = new Set(text.split('\n').map((line) => line.split('\t').at(-1)));
      const lost = rows.findIndex((_, i) => !lines.has(`不动产权第${1_000_000 + i}号`));
      if (lost >= 0) return `row ${lost + 1}`;
      const spans = html.split(' rowspan="').length - 1;
      const wanted = rows.filter((row) => row.includes('rowspan="') && !row.includes('rowspan="1"')).length;
      if (html.split('<tr>').length - 2 !== count || spans !== wanted) return `${html.split('<tr>').length - 2} of ${count} rows, ${spans} of ${wanted} spans`;
      return text.includes('异议材料请在公示期内送达。') ? null : 'the last sentence';
    },
  };
}

/** Numbered paragraphs of prose. @param {number} megabytes */
export function prosePage(megabytes) {
  /** @type {string[]} */
  const paragraphs = [];
  for (let length = 0, i = 1; length < megabytes * 1e6; i++) {
    const text = `<p>　　${i}. ${CLAUSES[i % CLAUSES.length]}，${CLAUSES[(i * 7 + 3) % CLAUSES.length]}；${CLAUSES[(i * 5 + 1) % CLAUSES.length]}，编号为${i}。</p>\n`;
    paragraphs.push(text);
    length += Buffer.byteLength(text);
  }
  return {
    name: `prose of ${megabytes} MB`,
    html: page('关于印发地籍调查纪要汇编的通知', paragraphs.join('')),
    /** @param {{ html: string, text: string }} stored */
    kept({ html, text }) {
      const lines = text.split('\n');
      const lost = paragraphs.findIndex((_, i) => !lines[i]?.endsWith(`编号为${i + 1}。`));
      if (lost >= 0) return `paragraph ${lost + 1}`;
      return html.endsWith(`编号为${paragraphs.length}。</p>`) ? null : 'the last sentence';
    },
  };
}

/** A catalogue whose every line links what it names. @param {number} count */
export function linksPage(count) {
  const lines = Array.from({ length: count }, (_, i) => `<p>${i + 1}. ${CLAUSES[i % CLAUSES.length]}的，适用<a href="/flfg/2026/t20260705_${100_000 + i}.html">规程第${i + 1}编</a>，自公布之日起施行。</p>\n`);
  return {
    name: `${count / 1000}k lines with links`,
    html: page('关于公布现行有效规程目录的公告', lines.join('')),
    /** @param {{ html: string, text: string }} stored */
    kept: ({ html, text }) => {
      const lost = lines.findIndex((_, i) => !html.includes(`t20260705_${100_000 + i}.html"`));
      return lost >= 0 ? `link ${lost + 1}` : text.endsWith(`规程第${count}编，自公布之日起施行。`) ? null : 'the last sentence';
    },
  };
}

/** A column of the site: rows of dated links, which is no article. @param {number} count */
export function listPage(count) {
  const rows = Array.from({ length: count }, (_, i) => `<li><a href="/gs/2026/t20260705_${100_000 + i}.html">${CLAUSES[i % CLAUSES.length]}事项第${i + 1}号</a><span>2026-07-05</span></li>\n`);
  return { name: `list of ${count / 1000}k links`, html: page('公示公告', `<ul>${rows.join('')}</ul>`).replace(/<meta name="(ArticleTitle|PubDate)"[^>]*>/g, '').replace(/<div class="info">.*<\/div>/, ''), kept: () => 'refusal' };
}

/** Paragraphs each in a block of its own, nested ever deeper by tags that nothing closes, as the parser lets them nest. @param {number} count */
export function nestedPage(count) {
  const paragraphs = Array.from({ length: count }, (_, i) => `<div><font face="x"><p>第${i + 1}条　${CLAUSES[i % CLAUSES.length]}，${CLAUSES[(i + 2) % CLAUSES.length]}，编号为${i + 1}。</p>\n`);
  return {
    name: `${count / 1000}k nested blocks`,
    html: page('关于印发登记工作守则的通知', paragraphs.join('')),
    /** @param {{ html: string, text: string }} stored */
    kept({ text }) {
      const lines = new Set(text.split('\n').map((line) => /编号为(\d+)。$/.exec(line)?.[1]));
      const lost = paragraphs.findIndex((_, i) => !lines.has(String(i + 1)));
      return lost >= 0 ? `article ${lost + 1}` : null;
    },
  };
}

/** @returns {(() => BigPage)[]} each made when it is its turn */
export const bigPages = () => [
  ...[20_000, 100_000, 400_000].map((nodes) => () => tablePage(nodes)),
  ...[1, 5, 20].map((megabytes) => () => prosePage(megabytes)),
  () => linksPage(20_000),
  () => listPage(20_000),
  () => nestedPage(10_000),
];
