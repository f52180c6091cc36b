import { onTestFinished, vi } from 'vitest';
import { Popup } from '../../components/clip/Popup';
import { editJournal } from '../../components/model/edit-journal';
import type { ClipRequest, PopupDeps } from '../../components/model/popup-deps';
import { popupModel } from '../../components/model/popup-model';
import { ulid } from '../../utils/article/ulid';
import { PAGE, madeUpDraft } from './made-up-draft';
import { mount } from './mount';
import { openAccess } from './open-access';

/** The popup over a real library; `ask` stands for the background. */
export async function openPopup(over: Partial<PopupDeps> & { draft?: ReturnType<typeof madeUpDraft>; before?: boolean; shortcut?: string } = {}) {
  const { draft = madeUpDraft(), before = false, shortcut = 'Ctrl+Shift+Y', ...deps } = over;
  const { access, lib, keep } = await openAccess();
  const earlier = before ? await keep(draft) : undefined;
  const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>(async ({ capture, again }) => ({
    clip: (await keep(draft, capture, again)).id,
  }));
  const resume = vi.fn<PopupDeps['resume']>(() => Promise.resolve());
  const pick = vi.fn<PopupDeps['pick']>(() => Promise.resolve());
  const popup = new AbortController();
  onTestFinished(() => {
    popup.abort();
    localStorage.clear();
  });
  const model = popupModel({
    access,
    journal: editJournal(),
    activeTab: () => Promise.resolve({ id: 7, windowId: 1, url: PAGE }),
    asked: () => Promise.resolve(undefined),
    ask,
    resume,
    fetchPages: () => Promise.resolve({}),
    pick,
    newCapture: () => ulid(),
    now: () => 1_700_000_000_000,
    delay: () => Promise.resolve(),
    signal: popup.signal,
    ...deps,
  });
  const calls = { onRead: vi.fn<(clip: number) => void>(), onLibrary: vi.fn<() => void>(), onSettings: vi.fn<() => void>(), onAddress: vi.fn<(url: string) => void>(), onShortcut: vi.fn<() => void>(), onClose: vi.fn<() => void>(), onPick: vi.fn<() => void>(() => void model.pick()) };
  mount(<Popup model={model} shortcut={shortcut} {...calls} />);
  const started = model.start();
  return { model, access, lib, keep, ask, resume, pick, started, earlier, ...calls };
}
