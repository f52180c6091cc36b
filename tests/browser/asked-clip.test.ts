import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '../../utils/article/app-error';
import { noteAsked, noteAskedFailure, takeAsked } from '../../utils/browser/asked-clip';

const request = { capture: '01J00000000000000000000000', tab: 3, askedAt: 1 };
const url = 'http://portal.example.gov.cn/a.html';
const tab = { id: 3, windowId: 1, url };

describe('a clip that was asked for from a menu', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is told once, to the popup of its tab', async () => {
    await noteAsked({ request, url });
    expect(await takeAsked({ ...tab, id: 4 })).toBeUndefined();
    expect(await takeAsked(tab)).toEqual({ request, url });
    expect(await takeAsked(tab)).toBeUndefined();
  });

  it('is forgotten when the tab has gone elsewhere', async () => {
    await noteAsked({ request, url });
    expect(await takeAsked({ ...tab, url: `${url}?2` })).toBeUndefined();
    expect(await takeAsked(tab)).toBeUndefined();
  });

  it('tells its failure, unless the popup has taken it up or another was asked since', async () => {
    await noteAskedFailure(request, new AppError('clip.timeout'));
    expect(await takeAsked(tab)).toBeUndefined();
    await noteAsked({ request, url });
    await noteAskedFailure({ ...request, capture: 'other' }, new AppError('clip.timeout'));
    await noteAskedFailure(request, new AppError('clip.restricted', 'why'));
    expect(await takeAsked(tab)).toEqual({ request, url, error: { code: 'clip.restricted', detail: 'why' } });
  });
});
