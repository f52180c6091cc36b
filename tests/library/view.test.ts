import { describe, expect, it } from 'vitest';
import type { Capture, Cell, CellValue, FileRow, FileState } from '../../utils/article/clip';
import type { Fields } from '../../utils/article/field';
import { ulid } from '../../utils/article/ulid';
import { countCharacters } from '../../utils/library/count-characters';
import { effectiveFields } from '../../utils/library/effective-fields';
import { bodyOf, deriveText } from '../../utils/library/search-text';
import { deriveView } from '../../utils/library/view';
import { draft } from './helpers/draft';

const SAVED = Date.UTC(2024, 2, 18);
const cell = (v: CellValue, t = 1, e = ulid(SAVED + 5000)): Cell => ({ v, t, e });
const clip = (f: Record<string, Cell> = {}) => ({ id: 7, uid: ulid(SAVED), f });
const capture = (changes: Partial<Capture> = {}): Capture => {
  const { url, fields, completeness } = draft();
  return { url, fields, completeness, files: [], ...changes } as Capture;
};
const row = (n: number, state: FileState, role: FileRow['role'] = 'image') => ({ n, state, role }) as FileRow;
const view = (f: Record<string, Cell> = {}, fields: Fields = draft().fields) => deriveView(clip(f), capture({ fields }), [], 0);

describe('effectiveFields', () => {
  const look = { fields: draft().fields };

  it('lays the reader’s values over those of the capture', () => {
    const fields = effectiveFields(clip({ title: cell('甲'), authors: cell(['乙']) }), look);
    expect(fields.title).toEqual({ value: '甲', origin: 'user', confidence: 1 });
    expect(fields.authors).toEqual({ value: ['乙'], origin: 'user', confidence: 1 });
    expect(fields.source).toBe(look.fields.source);
  });

  it('takes an empty value for none, and null for the capture’s', () => {
    const fields = effectiveFields(clip({ title: cell(''), authors: cell([]), source: cell(null) }), look);
    expect('title' in fields).toBe(false);
    expect('authors' in fields).toBe(false);
    expect(fields.source).toBe(look.fields.source);
  });

  it.each<[string, CellValue]>([
    ['title', 5],
    ['title', ['甲']],
    ['title', true],
    ['authors', '甲'],
    ['authors', { sha: '', mime: '', length: 0 }],
    ['authors', ['甲', 1] as unknown as string[]],
  ])('passes over a %s of %j', (name, value) => {
    expect(effectiveFields(clip({ [name]: cell(value) }), look)).toEqual(look.fields);
  });

  it('does not touch the capture', () => {
    effectiveFields(clip({ title: cell('') }), look);
    expect(look.fields).toEqual(draft().fields);
  });

  it('bears a capture that is not here', () => {
    expect(effectiveFields(clip({ title: cell('甲') }), undefined)).toEqual({ title: { value: '甲', origin: 'user', confidence: 1 } });
  });
});

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

describe('deriveText', () => {
  it('sets the parts one after the other, NFC, and says where each is', () => {
    const files = [
      { n: 0, role: 'image' as const, url: '', name: '图.jpg', alt: '图' },
      { n: 1, role: 'attachment' as const, url: '', name: '1.docx', alt: '附件1' },
      { n: 2, role: 'attachment' as const, url: '', name: '2.pdf', alt: '2.pdf' },
    ];
    const fields: Fields = {
      title: { value: 'e\u0301', origin: 'meta', confidence: 1 },
      authors: { value: ['甲', '乙'], origin: 'meta', confidence: 1 },
      source: { value: '丙', origin: 'meta', confidence: 1 },
    };
    const text = deriveText(clip({ note: cell('记\n二') }), capture({ fields, files }), 'a\u030A\n文');
    expect(text.id).toBe(7);
    expect(text.text).toBe('é\nå\n文\n记\n二\n丙\n甲\n乙\n1.docx\n附件1\n2.pdf');
    expect(text.parts.map(({ part, name, start, end }) => [part, name ?? '', text.text.slice(start, end)])).toEqual([
      ['title', '', 'é'],
      ['body', '', 'å\n文'],
      ['note', '', '记\n二'],
      ['field', 'source', '丙'],
      ['field', 'authors', '甲'],
      ['field', 'authors', '乙'],
      ['attachment', '', '1.docx'],
      ['attachment', '', '附件1'],
      ['attachment', '', '2.pdf'],
    ]);
    expect(bodyOf(text)).toBe('å\n文');
  });

  it('leaves out what is empty', () => {
    const text = deriveText(clip({ note: cell('') }), undefined, '');
    expect(text).toEqual({ id: 7, text: '', parts: [] });
    expect(bodyOf(text)).toBe('');
    expect(bodyOf(undefined)).toBe('');
  });
});

it('counts characters without white space', () => {
  expect(countCharacters('　　甲 乙\n\t丙\u00a0𠮷')).toBe(4);
  expect(countCharacters('')).toBe(0);
});
