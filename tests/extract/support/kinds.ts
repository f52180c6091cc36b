import { expect, test } from 'vitest';
import { type FieldName, UNSURE } from '@/utils/article/field';
import { extract } from './extract';
import { ARTICLE, parsePage } from './parse-page';

export interface Told {
  head?: string;
  crumb?: string;
  title?: string;
  info?: string;
  text?: string;
  after?: string;
  documentTitle?: string;
}

/** A page of the common form with one thing in it that is told in a way of its own. */
export const page = ({ head = '', crumb = '', title = '<h1>青石区安全度汛小记</h1>', info = '发布日期：2026-08-30　来源：青石区水务局', text = '', after = '', documentTitle = '青石区安全度汛小记' }: Told): Document =>
  parsePage(
    `<div class="top"><a href="/">首页</a> <a href="/a/">要闻</a></div>${crumb}${title}<div class="info">${info}</div><div class="TRS_Editor">${ARTICLE}${text}</div>${after}<div class="foot">主办：青石区水务局　皖ICP备00000016号</div>`,
    `<title>${documentTitle}</title>${head}`,
  );

export type Kind = readonly [kind: string, told: Told, field: FieldName, value: unknown, sure?: 'unsure'];

/** Each kind is a test: what the field is, and whether it is sure. */
export const holdTo = (kinds: readonly Kind[]) =>
  test.each(kinds as [string, Told, FieldName, unknown, string?][])('%s', async (_kind, told, field, value, sure) => {
    const { fields } = await extract(page(told), { url: 'http://qs.example.gov.cn/a/b.html', yield: () => Promise.resolve() });
    const came = fields[field];
    expect(came?.value).toEqual(value);
    if (value !== undefined) expect(came!.confidence >= UNSURE, String(came!.confidence)).toBe(sure === undefined);
  });
