import { describe, expect, it, onTestFinished } from 'vitest';
import { type FollowedPage, followedPage } from '../../../components/model/followed-page';
import type { ActiveTab } from '../../../utils/browser/tabs';
import { announce } from '../../../utils/browser/changes';
import { PAGE, madeUpDraft } from '../../helpers/made-up-draft';
import { openAccess } from '../../helpers/open-access';

async function follow(first: string | undefined | null) {
  const { access, keep } = await openAccess();
  const life = new AbortController();
  onTestFinished(() => life.abort());
  let tell = (): void => undefined;
  let url = first;
  const state = followedPage({
    access,
    activeTab: async (): Promise<ActiveTab | undefined> => (url === null ? undefined : { id: 1, windowId: 1, ...(url !== undefined && { url }) }),
    onTabChange: (listener) => (tell = listener),
    signal: life.signal,
  });
  const go = (next: string | undefined): void => {
    url = next;
    tell();
  };
  return { state, keep, access, go, tell: () => tell() };
}

async function expectKind(state: { value: FollowedPage }, kind: FollowedPage['kind']): Promise<void> {
  await expect.poll(() => state.value.kind).toBe(kind);
}

describe('the page beside the panel', () => {
  it('is recognised when it is kept, also when the tab comes there later', async () => {
    const { state, keep, go } = await follow('http://portal.example.gov.cn/other.html');
    const clip = await keep(madeUpDraft());
    await expectKind(state, 'unkept');
    go(PAGE);
    await expectKind(state, 'kept');
    expect(state.value).toMatchObject({ clip: clip.id, title: clip.view.title });
    go(undefined);
    await expectKind(state, 'hidden');
  });

  it('is recognised as soon as it is kept, and not once it is in the trash', async () => {
    const { state, keep, access } = await follow(PAGE);
    await expectKind(state, 'unkept');
    const clip = await keep(madeUpDraft());
    announce({ clips: [clip.id] });
    await expectKind(state, 'kept');
    await access.trash(clip.id);
    announce({ clips: [clip.id] });
    await expectKind(state, 'unkept');
  });

  it.each([[null], ['chrome://newtab/'], ['chrome-extension://abc/library.html']])('is nothing to speak of for %s', async (url) => {
    const { state, go } = await follow(PAGE);
    await expectKind(state, 'unkept');
    go(url as never);
    await expectKind(state, 'none');
  });

  it('leads to the whole clip where a part was clipped too', async () => {
    const draft = madeUpDraft();
    const { state, keep, tell } = await follow(PAGE);
    const whole = await keep(draft);
    await keep({ ...draft, completeness: { ...draft.completeness, verdict: 'selection' } });
    tell();
    await expect.poll(() => state.value).toMatchObject({ kind: 'kept', clip: whole.id });
  });
});
