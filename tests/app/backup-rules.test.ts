import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { restoreLibrary } from '../../utils/app/restore-library';
import { addRules } from '../../utils/article/add-rules';
import { MOST_RULES } from '../../utils/article/check-site-rules';
import type { SiteRule } from '../../utils/article/site-rule';
import { dumpLibrary } from '../../utils/library/dump/dump-library';
import { checkBackup } from '../../utils/library/restore/check-backup';
import { openBackup } from '../../utils/library/restore/open-backup';
import { readRules } from '../../utils/library/restore/read-rules';
import { restoreBackup } from '../../utils/library/restore/restore-backup';
import { blobSink, dumped, unzipped } from '../library/helpers/backup';
import { draft } from '../library/helpers/draft';
import { freshLibrary, keep } from '../library/helpers/library';

const WATER: SiteRule = { host: 'water.linjiang.example.gov.cn', path: '/sqxx/**', body: 'div.nr', drop: ['div.tip'] };
const FOREST: SiteRule = { host: 'forest.linjiang.example.gov.cn', title: '.bt' };

async function backup(rules: readonly SiteRule[]): Promise<Blob> {
  const lib = await freshLibrary();
  await keep(lib, { draft: draft() });
  const { sink, blob } = blobSink();
  await dumpLibrary(lib, sink, { version: '0.1.0', rules });
  return blob();
}

/** Restores into a library of its own, beside rules that are there. */
async function restore(file: Blob, here: SiteRule[], wholeParts = false) {
  const lib = await freshLibrary();
  let rules = here;
  const outcome = await restoreLibrary(
    {
      open: openBackup,
      check: checkBackup,
      restore: (opened, options) => restoreBackup(lib, opened, options),
      rules: readRules,
      addRules: async (more) => (rules = addRules(rules, more)),
      announce: () => undefined,
    },
    { file, wholeParts, signal: new AbortController().signal, checking: () => undefined, restoring: () => undefined },
  );
  return { outcome, rules };
}

/** The same backup with other bytes for its rules, listed as they are or as they were. */
async function withRules(file: Blob, change: (text: string) => string): Promise<Blob> {
  const { writeZip } = await import('../../utils/zip/write-zip');
  const { listedZip } = await import('../../utils/library/dump/manifest');
  const { sink, blob } = blobSink();
  const zip = listedZip(writeZip(sink, new Date(2026, 1, 1)));
  const entries = await unzipped(file);
  for (const [name, text] of entries) if (name !== 'manifest.jsonl') await zip.addText(name, name === 'site-rules.json' ? change(text) : text);
  await zip.close({ jianbao: '0.1.0', exportedAt: new Date(0).toISOString(), clips: 1 });
  return blob();
}

describe('rules for sites in a backup', () => {
  it('go out as a file of rules, come into a library without any, and a second time change nothing', async () => {
    const zip = await backup([WATER, FOREST]);
    expect(JSON.parse((await unzipped(zip)).get('site-rules.json')!)).toEqual({ format: 'jianbao-site-rules', version: 1, rules: [WATER, FOREST] });
    const first = await restore(zip, []);
    expect(first.outcome).toMatchObject({ report: { added: 1, problems: [] } });
    expect(first.rules).toEqual([WATER, FOREST]);
    expect((await restore(zip, first.rules)).rules).toEqual([WATER, FOREST]);
  });

  it('do not overwrite the one that is here for the same pages', async () => {
    const mine = { ...WATER, body: 'div.mine' };
    expect((await restore(await backup([WATER, FOREST]), [mine])).rules).toEqual([mine, FOREST]);
  });

  it('are no entry where there are none, and a backup of an earlier version has none', async () => {
    expect([...(await unzipped(await backup([]))).keys()]).not.toContain('site-rules.json');
    const lib = await freshLibrary();
    expect(await readRules(await openBackup(await dumped(lib)))).toEqual({ rules: [] });
  });

  it('are refused as a whole when one of them is none, and left out when the rest is wanted', async () => {
    const zip = await withRules(await backup([WATER, FOREST]), (text) => text.replace('".bt"', '".bt{}"'));
    const refused = await restore(zip, []);
    expect(refused.outcome).toMatchObject({ refused: { clips: 1, problems: [{ code: 'rules.badSelector', entry: 'site-rules.json' }] } });
    expect(refused.rules).toEqual([]);
    const rest = await restore(zip, [], true);
    expect(rest.outcome).toMatchObject({ report: { added: 1, problems: [{ code: 'rules.badSelector', entry: 'site-rules.json' }] } });
    expect(rest.rules).toEqual([]);
  });

  it('come as many as there may be', () => {
    const full = Array.from({ length: MOST_RULES - 1 }, (_, n): SiteRule => ({ host: `h${n}.example.gov.cn`, body: '#a' }));
    expect(addRules(full, [WATER, FOREST])).toEqual([...full, WATER]);
  });
});
