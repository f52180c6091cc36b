import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { clipEditor } from '../../../components/model/clip-editor';
import { editJournal } from '../../../components/model/edit-journal';
import { finishEdits } from '../../../components/model/finish-edits';
import type { LibraryAccess } from '../../../components/model/library-access';
import { ulid } from '../../../utils/article/ulid';
import { AppError } from '../../../utils/article/app-error';
import type { ErrorCode } from '../../../utils/article/error-codes';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { openAccess } from '../../helpers/open-access';

type SetCells = LibraryAccess['setCells'];

function editorOver(setCells: SetCells, id = 5) {
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const journal = editJournal();
  return { editor: clipEditor(id, { access: { setCells }, journal, signal: page.signal }), journal, page };
}
const noRules = (): Promise<undefined> => Promise.resolve(undefined);
const failing = (code: ErrorCode) => ({ run: () => Promise.reject(new AppError(code)) });
/** As if all that is noted had been typed an hour ago. */
const makeOlder = (): void => {
  for (const [key, noted] of Object.entries(localStorage)) localStorage.setItem(key, JSON.stringify({ ...JSON.parse(String(noted)), until: ulid(Date.now() - 3_600_000) }));
};
const noted = (setCells = vi.fn<SetCells>(() => Promise.resolve({} as never))) => ({ setCells, ...editorOver(setCells) });

beforeEach(() => localStorage.clear());

describe('the editor of a clip', () => {
  it('writes what was typed last, in one go, a moment after the last keystroke', async () => {
    const { editor, setCells, journal } = noted();
    editor.set('title', '甲');
    editor.set('title', '甲乙');
    editor.set('note', '丙');
    expect(setCells).not.toHaveBeenCalled();
    await expect.poll(() => setCells.mock.calls).toEqual([[5, { title: '甲乙', note: '丙' }]]);
    await expect.poll(() => journal.pending()).toEqual([]);
  });

  it.each([
    ['the page is left', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('writes at once when %s', async (_, happen) => {
    const { editor, setCells } = noted();
    editor.set('title', '甲');
    happen();
    await Promise.resolve();
    expect(setCells.mock.calls).toEqual([[5, { title: '甲' }]]);
  });

  it('writes when it is let go, and listens no more', async () => {
    const { editor, setCells, page } = noted();
    editor.set('title', '甲');
    page.abort();
    await expect.poll(() => setCells.mock.calls.length).toBe(1);
  });

  it('keeps what could not be written, says so, and writes it with the next edit', async () => {
    let full = true;
    const setCells = vi.fn<SetCells>(() => (full ? Promise.reject(new AppError('library.full')) : Promise.resolve({} as never)));
    const { editor, journal } = editorOver(setCells);
    editor.set('title', '甲');
    await editor.flush();
    expect(editor.problem.value?.code).toBe('library.full');
    expect(journal.pending()).toMatchObject([{ clip: 5, cells: { title: '甲' } }]);
    full = false;
    editor.set('note', '乙');
    await editor.flush();
    expect(setCells.mock.lastCall).toEqual([5, { title: '甲', note: '乙' }]);
    expect(editor.problem.value).toBeUndefined();
    expect(journal.pending()).toEqual([]);
  });

  it('keeps the journal for what was typed while an earlier write was under way', async () => {
    let done = (): void => undefined;
    const held = new Promise<never>((resolve) => {
      done = () => resolve({} as never);
    });
    const { editor, journal } = editorOver(vi.fn<SetCells>(() => held));
    editor.set('title', '甲');
    const first = editor.flush();
    await Promise.resolve();
    editor.set('note', '乙');
    expect(journal.pending()).toMatchObject([{ clip: 5, cells: { title: '甲', note: '乙' } }]);
    done();
    await first;
    expect(journal.pending()).toMatchObject([{ clip: 5, cells: { note: '乙' } }]);
  });
});

describe('edits of a page that closed midway', () => {
  it('are in the journal before anything else happens', () => {
    const { editor, journal } = noted(vi.fn<SetCells>(() => new Promise(() => undefined)));
    editor.set('title', '甲');
    expect(journal.pending()).toMatchObject([{ clip: 5, cells: { title: '甲' } }]);
  });

  it('are finished by the next page', async () => {
    const { access, keep } = await openAccess();
    const { id } = await keep(madeUpDraft());
    const journal = editJournal();
    journal.editor(id).note({ title: '改过的题名', 'tag:管网': true });
    await finishEdits(journal, access, noRules);
    expect((await access.clip(id))?.view).toMatchObject({ title: '改过的题名', tags: ['管网'] });
    expect(journal.pending()).toEqual([]);
  });

  it('are dropped when their clip is gone, kept when the library cannot be written', async () => {
    const { access } = await openAccess();
    const journal = editJournal();
    journal.editor(99).note({ title: '甲' });
    await finishEdits(journal, access, noRules);
    expect(journal.pending()).toEqual([]);
    journal.editor(7).note({ title: '乙' });
    await finishEdits(journal, failing('library.blocked'), noRules);
    expect(journal.pending()).toMatchObject([{ clip: 7, cells: { title: '乙' } }]);
  });

  it.each<ErrorCode>(['team.readOnly', 'library.tooLong'])('are dropped when the library will never take them: %s', async (code) => {
    const journal = editJournal();
    journal.editor(7).note({ title: '乙' });
    await finishEdits(journal, failing(code), noRules);
    expect(journal.pending()).toEqual([]);
  });

  it('give way to what was changed elsewhere since, cell by cell', async () => {
    const { access, keep } = await openAccess();
    const { id } = await keep(madeUpDraft());
    const journal = editJournal();
    journal.editor(id).note({ note: '小窗里的半句', title: '小窗里的题名' });
    makeOlder();
    await access.setCells(id, { note: '侧栏里改过的一句' });
    await finishEdits(journal, access, noRules);
    expect((await access.clip(id))?.f['note']?.v).toBe('侧栏里改过的一句');
    expect((await access.clip(id))?.view.title).toBe('小窗里的题名');
    expect(journal.pending()).toEqual([]);
  });

  it('stand over their own beginning, written after the last keystroke was noted', async () => {
    const { access, keep } = await openAccess();
    const { id } = await keep(madeUpDraft());
    const journal = editJournal();
    journal.editor(id).note({ note: '一句话' });
    await access.setCells(id, { note: '一句' });
    await finishEdits(journal, access, noRules);
    expect((await access.clip(id))?.f['note']?.v).toBe('一句话');
  });

  it('stay in the journal when more was typed while they were written', async () => {
    const journal = editJournal();
    const notes = journal.editor(5);
    notes.note({ title: '甲' });
    const run = (): Promise<never> => {
      notes.note({ title: '甲乙' });
      return Promise.resolve(undefined as never);
    };
    await finishEdits(journal, { run }, noRules);
    expect(journal.pending()).toMatchObject([{ clip: 5, cells: { title: '甲乙' } }]);
  });

  it('outlast what another page writes of the same clip', async () => {
    const { access, keep } = await openAccess();
    const { id } = await keep(madeUpDraft());
    const { editor: popup } = editorOver(() => new Promise(() => undefined), id);
    const { editor: other, journal } = editorOver(access.setCells, id);
    popup.set('note', '最后一句');
    void popup.flush();
    other.set('title', '别处改的');
    await other.flush();
    expect(journal.pending()).toMatchObject([{ clip: id, cells: { note: '最后一句' } }]);
    await finishEdits(journal, access, noRules);
    const clip = await access.clip(id);
    expect([clip?.f['note']?.v, clip?.view.title]).toEqual(['最后一句', '别处改的']);
    expect(localStorage.length).toBe(0);
  });

  it('leave other things in the storage alone, and bear a damaged entry', async () => {
    const { access, keep } = await openAccess();
    const { id } = await keep(madeUpDraft());
    localStorage.setItem('other', 'x');
    localStorage.setItem(`edit:${id}`, '{broken');
    await finishEdits(editJournal(), access, noRules);
    expect((await access.clip(id))?.f['note']).toBeUndefined();
    expect(Object.keys(localStorage)).toEqual(['other']);
  });
});
