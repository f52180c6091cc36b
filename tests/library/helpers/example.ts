import { unwrap } from 'idb';
import { setCells, trashClip } from '../../../utils/library/edit';
import { putFile } from '../../../utils/library/files';
import { openLibrary } from '../../../utils/library/open';
import { storeCapture } from '../../../utils/library/store-capture';
import { draft, file, PIXEL } from './draft';
import { type DatabaseDump, dumpDatabase } from './dump';
import { purge } from './purge';

/** Capture uids of the example's clips. */
export const EXAMPLE = { first: '01HQVMZ1Z8SP488K4TQWPDRAHC', second: '01HQVMZ2YGANPCJ3A82AJH4EMQ', gone: '01HQVMZ2YGHXQ7Z5AJY8PNASJX' };

/**
 * A library that holds something of everything a version can hold: a clip with edits, tags and files of several states; one
 * in the trash, in a team, with an edit waiting; one that was purged.
 */
export async function exampleLibrary(name: string): Promise<DatabaseDump> {
  let time = Date.UTC(2024, 2, 18, 1, 30);
  const lib = await openLibrary({ name, now: () => (time += 1000) });
  const given = { zone: 'Asia/Shanghai', version: '0.1.0', keepOriginal: true, clickAt: Date.UTC(2024, 2, 18, 1, 30) };
  const files = [
    file(0, { url: PIXEL, name: '', alt: '徽标' }),
    file(1),
    file(2, { role: 'attachment', name: '附件1.docx', alt: '附件1：任务分解表' }),
    file(3, { role: 'attachment', url: 'https://files.example.gov.cn/2.pdf', name: '2.pdf', alt: '2.pdf' }),
  ];
  const received = { bytes: new Uint8Array([0xd4, 0xc6, 0xcf, 0xaa]) };
  const first = await storeCapture(lib, { ...given, capture: EXAMPLE.first, draft: draft({ files }), received });
  await putFile(lib, EXAMPLE.first, 1, { state: 'kept', bytes: new Uint8Array([137, 80, 78, 71]), mime: 'image/png' });
  await putFile(lib, EXAMPLE.first, 2, { state: 'failed', reason: 'file.http' });
  await putFile(lib, EXAMPLE.first, 3, { state: 'needsPermission', reason: null });
  await setCells(lib, first.id, { title: '关于加强湿地保护的通知', note: '第三条待核', 'tag:湿地': true, 'tag:林业': true });
  await setCells(lib, first.id, { 'tag:林业': false, source: null, authors: ['甲'] });
  const page = draft({ url: 'https://portal.example.gov.cn/xw/2.html', html: '<p>短讯</p>', text: '短讯', original: '<p>短讯</p>' });
  const second = await storeCapture(lib, { ...given, capture: EXAMPLE.second, draft: page, received: { missing: 'sandboxed' } });
  await lib.db.put('replicas', { uid: second.uid, team: 'team-yunxi', rev: '1-a', base: { capture: second.f['capture']! }, me: 'u-lin' });
  await lib.db.put('teams', { team: 'team-yunxi', since: '7-x', people: { 'u-lin': { name: '林', role: 'editor' } } });
  await lib.db.put('held', { team: 'team-yunxi', id: `capture:${EXAMPLE.second}` });
  await lib.db.put('wants', { team: 'team-yunxi', order: 2, sha: 'a'.repeat(64), mime: 'image/png', length: 4 });
  await lib.db.put('aside', { team: 'team-yunxi', id: 'clip:x', rev: '1-b', code: 'team.badDocument', at: 'f' });
  await trashClip(lib, second.id);
  const gone = await storeCapture(lib, { ...given, capture: EXAMPLE.gone, draft: page, received: { missing: 'notAsked' }, keepOriginal: false });
  await purge(lib, gone.id);
  const dump = await dumpDatabase(unwrap(lib.db));
  lib.close();
  return dump;
}
