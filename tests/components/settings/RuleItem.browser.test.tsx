import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SiteRulesModel } from '../../../components/model/site-rules-model';
import { RulesPart } from '../../../components/settings/RulesPart';
import type { SiteRule } from '../../../utils/article/site-rule';
import { mount } from '../../helpers/mount';

const RULE: SiteRule = { host: 'water.linjiang.example.gov.cn', body: '.text' };
const field = (name: string) => page.getByLabelText(name, { exact: true });

/** The form of one rule, open, over rules that another page may change. */
async function open() {
  const rules = signal<readonly SiteRule[]>([RULE]);
  const save = vi.fn<SiteRulesModel['save']>(() => Promise.resolve(undefined));
  const never = () => Promise.reject(new Error('not asked for'));
  mount(<RulesPart model={{ rules, save, remove: never, try: never, take: never, write: () => '' }} />);
  await userEvent.click(page.getByText(RULE.host));
  await expect.element(field('正文')).toHaveValue('.text');
  return { rules, save };
}

it('a form in which nothing was changed takes up the rule that another page put in its place', async () => {
  const { rules, save } = await open();
  rules.value = [{ ...RULE, body: '.article', title: 'h1' }];
  await expect.element(field('正文')).toHaveValue('.article');
  await expect.element(field('标题')).toHaveValue('h1');
  await userEvent.fill(field('日期'), '.date');
  await userEvent.click(page.getByRole('button', { name: /^保存/ }));
  expect(save.mock.calls).toEqual([[rules.value[0], { host: RULE.host, body: '.article', title: 'h1', date: '.date' }]]);
});

it('one that is being changed keeps what was typed', async () => {
  const { rules } = await open();
  await userEvent.fill(field('正文'), '.mine');
  rules.value = [{ ...RULE, body: '.article', title: 'h1' }];
  await expect.element(page.getByText('正文、标题')).toBeVisible();
  await expect.element(field('正文')).toHaveValue('.mine');
});
