import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipTargets } from '../../../scripts/lib/clip-targets.mjs';
import { SetupError } from '../../../scripts/lib/setup-error.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-targets-'));
  for (const name of ['b.html', 'a.htm', 'notes.txt']) writeFileSync(join(folder, name), '<p>');
  writeFileSync(join(folder, 'm.jsonl'), '{"slug":"b","url":"http://b.example.gov.cn/1"}\n');
  writeFileSync(join(folder, 'broken.jsonl'), '{');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('clipTargets', () => {
  it('takes files, the pages of a folder by name, and live addresses, in their order', () => {
    const inputs = ['http://live.example.gov.cn/', folder, join(folder, 'b.html'), join(folder, 'gone.html')];
    expect(clipTargets({ inputs, manifest: join(folder, 'm.jsonl') })).toEqual([
      { file: null, url: 'http://live.example.gov.cn/' },
      { file: join(folder, 'a.htm'), url: 'https://portal.example.gov.cn/a' },
      { file: join(folder, 'b.html'), url: 'http://b.example.gov.cn/1' },
      { file: join(folder, 'b.html'), url: 'http://b.example.gov.cn/1' },
      { file: join(folder, 'gone.html'), url: 'https://portal.example.gov.cn/gone' },
    ]);
  });

  it('says which manifest cannot be read', () => {
    expect(() => clipTargets({ inputs: ['a.html'], manifest: join(folder, 'none.jsonl') })).toThrow(SetupError);
    expect(() => clipTargets({ inputs: ['a.html'], manifest: join(folder, 'broken.jsonl') })).toThrow(/broken\.jsonl.*line 1/);
  });
});
