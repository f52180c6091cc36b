import { unwrap } from 'idb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { restoreClip, setCells } from '../../../utils/library/edit';
import { MIGRATIONS } from '../../../utils/library/migrations/registry';
import { openLibrary } from '../../../utils/library/open';
import { clipOfCapture } from '../../../utils/library/read/clip-of-capture';
import { countClips } from '../../../utils/library/read/count-clips';
import { filesOf } from '../../../utils/library/read/files-of';
import { getBlob } from '../../../utils/library/read/get-blob';
import { getBody } from '../../../utils/library/read/get-body';
import { getBodyBytes } from '../../../utils/library/read/get-body-bytes';
import { getCapture } from '../../../utils/library/read/get-capture';
import { getDetails } from '../../../utils/library/read/get-details';
import { listClips } from '../../../utils/library/read/list-clips';
import { draft } from '../helpers/draft';
import { type DatabaseDump, dumpDatabase, restoreDatabase } from '../helpers/dump';
import { EXAMPLE } from '../helpers/example';
import { freshLibrary, freshName, keep, removeDatabase } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

const examples = import.meta.glob<DatabaseDump>('../../fixtures/library/*/library.json', { eager: true, import: 'default' });
const versionOf = (path: string): string => path.split('/').at(-2) ?? '';

const structure = ({ version, stores }: DatabaseDump) => ({ version, stores: stores.map(({ rows: _, ...store }) => store) });

async function opened(dump: DatabaseDump) {
  const name = freshName();
  await restoreDatabase(name, dump);
  const lib = await openLibrary({ name });
  onTestFinished(async () => {
    lib.close();
    await removeDatabase(name);
  });
  return lib;
}

it('every version has its example', () => {
  const versions = MIGRATIONS.map((_migration, i) => `v${String(i + 1).padStart(3, '0')}`);
  expect(Object.keys(examples).map(versionOf), 'make one by scripts/make-library-fixture.mjs').toEqual(versions);
  for (const [path, dump] of Object.entries(examples)) expect(versionOf(path)).toBe(`v${String(dump.version).padStart(3, '0')}`);
});

describe.each(Object.entries(examples))('%s', (_path, dump) => {
  it('comes to the form of a new library', async () => {
    const [old, fresh] = [await opened(dump), await freshLibrary()];
    expect(structure(await dumpDatabase(unwrap(old.db)))).toEqual(structure(await dumpDatabase(unwrap(fresh.db))));
  });

  it('is whole, and everything in it can be read', async () => {
    const lib = await opened(dump);
    await expectWhole(lib);
    const rows = await listClips(lib, { offset: 0, limit: 10 });
    expect(rows.map(({ view }) => view)).toEqual([
      {
        title: '关于加强湿地保护的通知',
        source: '市林业局',
        issuingBody: '云溪市人民政府',
        documentNumber: '云政发〔2024〕7号',
        date: '2024-03-15',
        site: 'portal.example.gov.cn',
        urlKey: 'portal.example.gov.cn/zwgk/202403/t20240315_1024.html',
        savedAt: Date.UTC(2024, 2, 18, 1, 30, 1),
        length: 21,
        images: { found: 2, kept: 2 },
        attachments: { found: 2, kept: 0 },
        states: ['filesNeedPermission', 'filesFailed', 'edited'],
        tags: ['湿地'],
      },
    ]);
    expect(await countClips(lib, { trash: true })).toBe(1);
    const capture = (await getCapture(lib, EXAMPLE.first))!;
    expect(await getBody(lib, capture.html)).toBe(draft().html);
    expect(await getBody(lib, (capture.serialised as { sha: string }).sha)).toBe(draft().original);
    expect(await getBodyBytes(lib, (capture.received as { sha: string }).sha)).toEqual(new Uint8Array([0xd4, 0xc6, 0xcf, 0xaa]));
    expect((await getDetails(lib, capture))?.removed).toEqual(draft().removed);
    const files = await filesOf(lib, EXAMPLE.first);
    expect(files.map(({ state }) => state)).toEqual(['kept', 'kept', 'failed', 'needsPermission']);
    expect((await getBlob(lib, files[0]!.sha!))?.size).toBe(42);
    expect((await getCapture(lib, EXAMPLE.second))?.received).toEqual({ missing: 'sandboxed' });
    expect(await getCapture(lib, EXAMPLE.gone)).toBeUndefined();
    expect((await lib.db.getAll('edits')).map(({ team, field, v }) => [team, field, v])).toEqual([['team-yunxi', 'deleted', true]]);
  });

  it('goes on from there', async () => {
    const lib = await opened(dump);
    const second = (await clipOfCapture(lib, EXAMPLE.second))!;
    const highest = Math.max(...(await lib.db.getAll('clips')).flatMap(({ f }) => Object.values(f).map(({ t }) => t)));
    await restoreClip(lib, second.id);
    const edited = await setCells(lib, second.id, { title: '短讯一则' });
    expect(edited.f['title']!.t).toBeGreaterThan(highest);
    expect((await lib.db.getAll('edits')).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    // 1 and 2 are here, 3 was purged.
    expect((await keep(lib)).id).toBe(4);
    await expectWhole(lib);
  });
});
