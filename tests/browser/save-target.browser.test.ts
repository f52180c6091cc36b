import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveTarget, type SaveTarget } from '../../utils/browser/save-target';

afterEach(() => vi.unstubAllGlobals());

const bytes = (...values: number[]) => new Uint8Array(values);

async function fill({ sink }: SaveTarget): Promise<void> {
  const writer = sink.getWriter();
  const shared = bytes(1, 2);
  await writer.write(shared);
  shared.fill(9); // a writer may use its buffer again
  await writer.write(bytes(3));
  await writer.close();
}

/** A real file of the origin's own file system, behind the prompt that no driver can click. */
async function promptGives(name: string) {
  const folder = await navigator.storage.getDirectory();
  const picker = vi.fn(() => folder.getFileHandle(name, { create: true }));
  vi.stubGlobal('showSaveFilePicker', picker);
  return { picker, read: async () => new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer()) };
}

const promptFails = (name: string) => vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('no', name)));

/** What the downloads were given: the click of an anchor, with the bytes behind its address. */
function downloads(): { name: string; address: string }[] {
  const seen: { name: string; address: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    seen.push({ name: this.download, address: this.href });
  });
  return seen;
}

describe('where the browser lets a page write to a chosen file', () => {
  it('writes straight to it', async () => {
    const { picker, read } = await promptGives('a.zip');
    const target = (await saveTarget('剪报.zip'))!;
    await fill(target);
    await target.finish();
    expect(await read()).toEqual(bytes(1, 2, 3));
    expect(picker.mock.calls).toEqual([[{ suggestedName: '剪报.zip', types: [{ accept: { 'application/zip': ['.zip'] } }] }]]);
  });

  it('leaves no file when it is called off midway', async () => {
    const { read } = await promptGives('b.zip');
    const target = (await saveTarget('b.zip'))!;
    const writer = target.sink.getWriter();
    await writer.write(bytes(1));
    await target.discard();
    await expect(read()).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(writer.write(bytes(2))).rejects.toMatchObject({ code: 'backup.unwritable' });
  });

  it('is nothing when the prompt is closed', async () => {
    promptFails('AbortError');
    expect(await saveTarget('c.zip')).toBeUndefined();
  });
});

describe('elsewhere', () => {
  it.each(['no prompt', 'a prompt that is forbidden'])('hands a blob to the downloads: %s', async (why) => {
    if (why === 'no prompt') vi.stubGlobal('showSaveFilePicker', undefined);
    else promptFails('SecurityError');
    const seen = downloads();
    const target = (await saveTarget('剪报.zip'))!;
    await fill(target);
    expect(seen).toEqual([]);
    await target.finish();
    expect(seen.map(({ name }) => name)).toEqual(['剪报.zip']);
    expect(new Uint8Array(await (await fetch(seen[0]!.address)).arrayBuffer())).toEqual(bytes(1, 2, 3));
  });

  it('hands over nothing when it is called off', async () => {
    vi.stubGlobal('showSaveFilePicker', undefined);
    const seen = downloads();
    const target = (await saveTarget('d.zip'))!;
    await target.discard();
    expect(seen).toEqual([]);
  });
});
