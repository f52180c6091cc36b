import { describe, expect, it } from 'vitest';
import type { Cell, FileRow, FileState } from '../../utils/article/clip';
import type { Fields } from '../../utils/article/field';
import { deriveView } from '../../utils/library/view';
import { draft } from './helpers/draft';
import { capture, cell, clip, SAVED } from './helpers/shell';

const row = (n: number, state: FileState, role: FileRow['role'] = 'image') => ({ n, state, role }) as FileRow;
const view = (f: Record<string, Cell> = {}, fields: Fields = draft().fields) => deriveView(clip(f), capture({ fields }), [], 0);

describe('deriveView', () => {
  it('takes the date of publishing, else that of writing', () => {
    expect(view().date).toBe('2024-03-15');
    expect(view({}, { writtenOn: { value: '2024-03-10', origin: 'body', confidence: 1 } }).date).toBe('2024-03-10');
    expect('date' in view({}, {})).toBe(false);
    expect('date' in view({ publishedOn: cell('') })).toBe(false);
  });

  it('tells when it was saved, and when it was put into the trash', () => {
    expect(view()).toMatchObject({ savedAt: SAVED });
    const trashed = view({ deleted: cell(true) });
    expect([trashed.savedAt, trashed.trashedAt]).toEqual([undefined, SAVED + 5000]);
    expect(view({ deleted: cell(false) })).toMatchObject({ savedAt: SAVED });
    expect(view({ deleted: cell(true, 1, 'not a ULID') }).trashedAt).toBe(SAVED);
  });

  it('knows the page by site and key', () => {
    expect(view()).toMatchObject({ site: 'portal.example.gov.cn', urlKey: 'portal.example.gov.cn/zwgk/202403/t20240315_1024.html' });
  });

  it('counts files by role, kept ones here or with the team', () => {
    const files = [row(0, 'kept'), row(1, 'remote'), row(2, 'waiting'), row(3, 'kept', 'attachment'), row(4, 'failed', 'attachment')];
    const { images, attachments } = deriveView(clip(), capture(), files, 0);
    expect([images, attachments]).toEqual([{ found: 3, kept: 2 }, { found: 2, kept: 1 }]);
  });

  it.each<[string, string[], () => { states: string[] }]>([
    ['nothing', [], () => view()],
    ['an unsure title', ['unsure'], () => view({}, { title: { value: '甲', origin: 'heading', confidence: 0.69 } })],
    ['no title', ['unsure'], () => view({}, {})],
    ['a title just sure enough', [], () => view({}, { title: { value: '甲', origin: 'heading', confidence: 0.7 } })],
    ['an unsure column', [], () => view({}, { ...draft().fields, column: { value: '甲', origin: 'heading', confidence: 0.1 } })],
    ['an unsure title that the reader set right', ['edited'], () => view({ title: cell('乙') }, { title: { value: '甲', origin: 'heading', confidence: 0.1 } })],
    ['a doubtful body', ['incomplete'], () => deriveView(clip(), capture({ completeness: { ...draft().completeness, verdict: 'doubtful' } }), [], 0)],
    ['a partial body', ['incomplete'], () => deriveView(clip(), capture({ completeness: { ...draft().completeness, verdict: 'partial' } }), [], 0)],
    ['a note, tags, a folder', [], () => view({ note: cell('甲'), 'tag:乙': cell(true), folder: cell('丙'), deleted: cell(false) })],
    ['a value taken back', [], () => view({ title: cell(null) })],
    ['files of every state', ['filesWaiting', 'filesNeedPermission', 'filesNeedPage', 'filesFailed'], () =>
      deriveView(clip(), capture(), [row(0, 'failed'), row(1, 'needsPage'), row(2, 'waiting'), row(3, 'needsPermission'), row(4, 'kept'), row(5, 'remote')], 0)],
    ['a capture that is not here', [], () => deriveView(clip(), undefined, [], 0)],
  ])('of %s says %j', (_name, states, derive) => expect(derive().states).toEqual(states));

  it('bears a capture that is not here', () => {
    expect(deriveView(clip({ title: cell('甲') }), undefined, [], 0)).toMatchObject({ title: '甲', site: '', urlKey: '', source: null });
  });

  it('lists tags by when they were added, then by name', () => {
    expect(view({ 'tag:乙': cell(true, 3), 'tag:丙': cell(true, 2), 'tag:丁': cell(false, 1), 'tag:甲': cell(true, 3), 'tag:': cell('x') }).tags).toEqual(['丙', '乙', '甲']);
  });
});
