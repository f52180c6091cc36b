import { dumped, unzipped, zipped } from '../../library/helpers/backup';
import { draft } from '../../library/helpers/draft';
import { freshLibrary, keep } from '../../library/helpers/library';

/** A backup of three made-up clips, one of whose texts is another than its manifest says. */
export async function damagedBackup(): Promise<Uint8Array> {
  const lib = await freshLibrary();
  for (let n = 0; n < 3; n++) await keep(lib, { draft: draft({ url: `https://portal.example.gov.cn/${n}.html`, text: `第${n}篇正文`, html: `<p>第${n}篇正文</p>` }) });
  const entries = await unzipped(await dumped(lib));
  const damaged = [...entries.keys()].find((name) => name.startsWith('text/'))!;
  const tampered = [...entries].map(([name, text]): [string, string] => {
    if (name === 'manifest.jsonl') return [name, text.replace(',,', ',"exportedAt":"2024-03-01T00:00:00.000Z",')];
    return [name, name === damaged ? `${text.slice(0, -1)}变` : text];
  });
  return new Uint8Array(await (await zipped(tampered)).arrayBuffer());
}
