import { describe, expect, test } from 'vitest';
import { atOnce } from '@/utils/extract/dom/at-once';
import { see } from '@/utils/extract/see/see';
import { seeInSlices } from '@/utils/extract/see/see-in-slices';
import { openPage } from '../support/open-page';

const url = 'http://qs.example.gov.cn/a.html';
const many = (markup: string): string => markup.repeat(700);
const MARKUP: Record<string, string> = {
  'rows, cells, hidden ones': `<!DOCTYPE html><title>甲</title><table id="t">${many('<tr><td class="a">甲&nbsp;&lt;乙<td hidden>丙</tr>')}</table>`,
  'no doctype, texts between large parts': `<!-- a --><body>甲 &amp; 乙${many('<p>丙')}<div title="a > b &quot;">${many('<i>丁</i>戊&nbsp;')}</div>己`,
  'what a large part hides': `<!DOCTYPE html><div style="display:none">${many('<p>甲</p>')}</div><p>乙</p><div hidden>${many('<b>丙</b>')}</div>`,
  'text as it stands, templates, images, forms': `<!DOCTYPE html><script>if (1 < 2 && 3 > 2) "&amp;";</script><style>a > b {}</style><template><p>甲 & 乙</p></template><pre>\n\n甲</pre><form><input name="firstChild" readonly value="乙">${many('<img src="data:," data-src="/a.jpg"><br>')}</form><svg viewBox="0 0 1 1"><title>丙</title></svg>`,
  'a page that hides itself until its scripts have run': `<!DOCTYPE html><style>body { display: none }</style><div hidden>${many('<b>甲</b>')}</div><p>乙</p>`,
  'a doctype of old': `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd"><frameset><frame src="about:blank"></frameset>`,
  'tags that nothing closes': `<div><font>甲`.repeat(400),
};

describe('the copy that is made and written piece by piece', () => {
  test.each(Object.entries(MARKUP))('is the same as in one go: %s', async (_, markup) => {
    const live = await openPage(markup, url);
    const stored = new DOMParser().parseFromString(markup, 'text/html');
    for (const document of [live.document, stored]) {
      const [once, pieces] = [see(document), atOnce(seeInSlices(document))];
      expect(pieces.root.isEqualNode(once.root)).toBe(true);
      expect(pieces.root.ownerDocument.compatMode).toBe(document.compatMode);
      expect(once.root.ownerDocument.compatMode).toBe(document.compatMode);
      expect(pieces.html).toBe(once.html);
    }
    live.close();
  });

  test('holds what was there when its parent was reached, and nothing twice, whatever a script does meanwhile', async () => {
    const { document: live, close } = await openPage(`<!DOCTYPE html><ul>${Array.from({ length: 1_000 }, (_, i) => `<li>第${i}条</li>`).join('')}</ul>`, url);
    const list = live.querySelector('ul')!;
    const work = seeInSlices(live);
    let step = work.next();
    for (let i = 0; i < 500; i++) step = work.next();
    expect(step.done).toBe(false);
    list.children[2]!.remove();
    list.children[900]!.remove();
    list.prepend(live.createElement('li'));
    const { root } = atOnce(work);
    const texts = [...root.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(texts).toEqual(Array.from({ length: 1_000 }, (_, i) => `第${i}条`).filter((text) => text !== '第901条'));
    expect(root.querySelector('[data-jb-hidden]')).toBeNull();
    close();
  });

  test('goes on behind children that are gone when they are reached', async () => {
    const { document: live, close } = await openPage(`<!DOCTYPE html><ul>${Array.from({ length: 1_000 }, (_, i) => `<li>第${i}条</li>`).join('')}</ul>`, url);
    const work = seeInSlices(live);
    for (let i = 0; i < 450; i++) work.next();
    const gone = [...live.querySelectorAll('li')].slice(300, 600);
    for (const item of gone) item.remove();
    const texts = [...atOnce(work).root.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(texts.slice(0, 300)).toEqual(Array.from({ length: 300 }, (_, i) => `第${i}条`));
    expect(texts.slice(-400)).toEqual(Array.from({ length: 400 }, (_, i) => `第${i + 600}条`));
    expect(texts.length).toBeLessThan(900);
    close();
  });
});
