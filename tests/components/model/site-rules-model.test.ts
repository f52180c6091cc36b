import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteRulesModel } from '../../../components/model/site-rules-model';
import type { SiteRule } from '../../../utils/article/site-rule';
import { loadSiteRules } from '../../../utils/browser/site-rules';
import '../../helpers/web-locks';

const A: SiteRule = { host: 'yunxi.example.gov.cn', path: '/a/**', body: '#a' };
const B: SiteRule = { host: 'yunxi.example.gov.cn', path: '/b/**', body: '#b' };

async function open(rules: SiteRule[]) {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ siteRules: { version: 1, rules } });
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const model = siteRulesModel(page.signal);
  await expect.poll(() => model.rules.value).toEqual(rules);
  return model;
}

describe('the rules on the options page', () => {
  it('are removed, and changed in their place; what is wrong is told and changes nothing', async () => {
    const model = await open([A, B]);
    expect(await model.save(A, { ...A, body: 'a{}' })).toMatchObject({ code: 'rules.badSelector', detail: 'rule.body' });
    expect(await loadSiteRules()).toEqual([A, B]);
    expect(await model.save(A, { ...A, title: 'h1' })).toBeUndefined();
    expect(await loadSiteRules()).toEqual([{ ...A, title: 'h1' }, B]);
    await model.remove(A);
    expect(await loadSiteRules()).toEqual([B]);
    expect(model.rules.value).toEqual([B]);
  });

  it('one that is moved to the pages of another takes its place', async () => {
    const model = await open([A, B]);
    expect(await model.save(A, { ...A, path: B.path })).toBeUndefined();
    expect(await loadSiteRules()).toEqual([{ ...A, path: B.path }]);
  });

  it('go out and come in as a file, all of them or none', async () => {
    const model = await open([A]);
    expect(await model.take('{')).toMatchObject({ code: 'rules.badJson' });
    const text = model.write().replace('"#a"', '"#new"').replace('"rules": [', `"rules": [${JSON.stringify(B)},`);
    expect(await model.take(text)).toBe(2);
    expect(await loadSiteRules()).toEqual([{ ...A, body: '#new' }, B]);
  });

  it('are tried in a tab of the site that may be looked at, and nowhere else', async () => {
    const model = await open([A]);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2, url: 'http://yunxi.example.gov.cn/b/1.html' }] as never);
    expect(await model.try(A)).toEqual({ kind: 'none' });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3, url: 'http://yunxi.example.gov.cn/a/1.html' }] as never);
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([{ result: { ok: false, code: 'clip.empty' } }] as never);
    expect(await model.try(A)).toMatchObject({ kind: 'failed', error: { code: 'clip.empty' } });
    expect(run.mock.lastCall).toEqual([{ target: { tabId: 3 }, files: ['/clip.js'] }]);
  });
});
