import { describe, expect, it } from 'vitest';
import { PORTALS } from '@/utils/portals/registry';
import { extract } from './support/extract';

/** `[class^="index_text_"]`, `form[name="a"]`, `.viewbox .content`: an element of each kind that the rules use. */
function elementOf(selector: string, inside: string): string {
  return selector
    .trim()
    .split(/\s+(?![^[]*\])/)
    .reduceRight((html, compound) => {
      const [, tag] = /^([a-z][\w-]*)/.exec(compound) ?? [];
      const classes = [...compound.matchAll(/\.([\w-]+)(?![^[]*\])/g)].map(([, name]) => name);
      const attributes = [...compound.matchAll(/\[([\w-]+)(?:[*^~$]?="?([^"\]]*)"?)?[^\]]*\]/g)].map(([, name, value]) => `${name}="${value ?? ''}"`);
      const id = /#([\w-]+)/.exec(compound)?.[1];
      return `<${tag ?? 'div'}${id ? ` id="${id}"` : ''}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''} ${attributes.join(' ')}>${html}</${tag ?? 'div'}>`;
    }, inside);
}

const TEXT = '<p>青石渡口停渡半年，渡船检修已经完成，本月十五日起恢复摆渡，每日往返十二班。</p><p>县交通局说，候船亭和救生设备也一并换新，乘客上船前应当穿好救生衣。</p>';
const pageOf = (body: string): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><title>青石渡口恢复摆渡</title><body><div class="x1"><h1>青石渡口恢复摆渡</h1><div>发布时间：2026-03-02　来源：县交通局</div><div class="x2">${body}<div class="x3">热线电话全天开通</div></div></div></body>`,
    'text/html',
  );
const textOf = async (body: string): Promise<string> => (await extract(pageOf(body), { url: 'http://www.qingshi.example.gov.cn/xw/7.html' })).text;
const partsOf = (selector: string): string[] => selector.split(/\s*,\s*/);

describe('each selector of the rules is heard', () => {
  it('beside a container that no rule names a short line is taken for text', async () => {
    expect(await textOf(elementOf('.x4', TEXT))).toMatch(/恢复摆渡，每日[^]*热线电话/);
  });

  it.each([...new Set(PORTALS.flatMap(({ body }) => body.flatMap(partsOf)))])('%s holds the text, and nothing beside it', async (selector) => {
    expect(await textOf(elementOf(selector, TEXT))).toMatch(/^青石渡口停渡半年[^]*穿好救生衣。$/);
  });

  it.each([...new Set(PORTALS.flatMap(({ drop = [] }) => drop.flatMap((one) => partsOf(one.selector))))])('%s is the page’s own', async (selector) => {
    const own = elementOf(selector, '船期一览');
    expect(await textOf(`<div class="x4">${TEXT.replace('</p><p>', `</p>${own}<p>`)}</div>`)).not.toContain('船期一览');
    expect(await textOf(`<div class="x4">${TEXT.replace('</p><p>', `</p>${elementOf('.x5', '船期一览')}<p>`)}</div>`)).toContain('船期一览');
  });
});
