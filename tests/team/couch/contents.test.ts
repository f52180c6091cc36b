import { describe, expect, it } from 'vitest';
import { couchStore } from '../../../utils/team/couchdb';

type Blob = { mime: string; bytes: Uint8Array };

const text = (words: string): Blob => ({ mime: 'text/plain', bytes: new TextEncoder().encode(words) });
const base64 = ({ bytes }: Blob): string => Buffer.from(bytes).toString('base64');

/** A server that has these blobs, and what it was asked. */
function storeOf(blobs: Record<string, Blob | object>) {
  const asked: string[][] = [];
  const store = couchStore({
    address: 'https://couch.example',
    db: 'team-x',
    user: 'li',
    key: 'k',
    async fetch(url, init) {
      const path = decodeURIComponent(new URL(url).pathname);
      if (!path.endsWith('/_bulk_get')) {
        const id = path.split('/')[2]!;
        asked.push([id]);
        const blob = blobs[id] as Blob | undefined;
        return blob ? new Response(blob.bytes as BodyInit, { headers: { 'Content-Type': blob.mime } }) : new Response('{"error":"not_found","reason":"missing"}', { status: 404 });
      }
      const ids = (JSON.parse(String(init.body)) as { docs: { id: string }[] }).docs.map(({ id }) => id);
      asked.push(ids);
      const leaf = (id: string): object => {
        const blob = blobs[id];
        if (!blob) return { error: { id, rev: 'undefined', error: 'not_found', reason: 'missing' } };
        if (!('bytes' in blob)) return blob;
        return { ok: { _id: id, _rev: '1-a', _attachments: { content: { content_type: `${blob.mime}; charset=utf-8`, data: base64(blob) } } } };
      };
      return Response.json({ results: ids.map((id) => ({ id, docs: [leaf(id)] })) });
    },
  });
  return { store, asked };
}

describe('contents', () => {
  it('come several in one answer, in the order asked, without those that are not there', async () => {
    const { store, asked } = storeOf({ 'blob:1': text('一'), 'blob:2': text('二'), 'blob:gone': { ok: { _id: 'blob:gone', _deleted: true } }, 'blob:bare': { ok: { _id: 'blob:bare' } } });
    const got = await store.contents(['blob:2', 'blob:0', 'blob:gone', 'blob:bare', 'blob:1']);
    expect([...got]).toEqual([['blob:2', text('二')], ['blob:1', text('一')]]);
    expect(asked).toHaveLength(1);
    expect(await store.contents([])).toEqual(new Map());
    expect(asked).toHaveLength(1);
  });

  it('that are too much for one answer come in halves, and the last one as it is', async () => {
    const large: Blob = { mime: 'image/png', bytes: new Uint8Array(13_000_000).fill(7) };
    const { store, asked } = storeOf({ 'blob:1': text('一'), 'blob:2': text('二'), 'blob:3': text('三'), 'blob:large': large });
    const got = await store.contents(['blob:1', 'blob:large', 'blob:2', 'blob:3']);
    expect([...got.keys()]).toEqual(['blob:1', 'blob:large', 'blob:2', 'blob:3']);
    expect(got.get('blob:large')!.bytes.length).toBe(13_000_000);
    expect(asked).toEqual([['blob:1', 'blob:large', 'blob:2', 'blob:3'], ['blob:1', 'blob:large'], ['blob:1'], ['blob:large'], ['blob:2', 'blob:3']]);
  });

  it.each([
    ['a document that could not be read', { error: { error: 'internal_server_error', reason: 'x' } }, 'team.server'],
    ['bytes that are no base64', { ok: { _id: 'blob:1', _attachments: { content: { content_type: 'text/plain', data: '*' } } } }, 'team.badAnswer'],
  ])('fail by a code for %s', async (_what, leaf, code) => {
    await expect(storeOf({ 'blob:1': leaf, 'blob:2': text('二') }).store.contents(['blob:1', 'blob:2'])).rejects.toMatchObject({ code });
  });
});
