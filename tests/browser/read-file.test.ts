import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { concatBytes } from '../../utils/browser/concat-bytes';
import { readFile } from '../../utils/browser/read-file';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/photo.png') response.setHeader('content-type', 'Image/PNG; charset=x').end(Buffer.from([1, 2, 3, 4]));
    else if (request.url === '/login.png') response.setHeader('content-type', 'text/html').end('<p>请登录</p>');
    else if (request.url === '/empty.pdf') response.setHeader('content-type', 'application/pdf').end();
    else if (request.url === '/broken.pdf') response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    else if (request.url === '/silent.pdf') response.writeHead(200, { 'content-length': '100' }).write('half');
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

async function read(path: string, role: 'image' | 'attachment' = 'image', maxBytes = 100, signal = new AbortController().signal) {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const outcome = await readFile({ url: origin + path, role, maxBytes }, { signal, credentials: 'omit', onPiece: (bytes) => pieces.push(bytes) });
  return { outcome, bytes: [...concatBytes(pieces)] };
}

describe('reading a file', () => {
  it('answers its type and gives its bytes piece by piece', async () => {
    await expect(read('/photo.png')).resolves.toEqual({ outcome: { mime: 'image/png', charset: 'x' }, bytes: [1, 2, 3, 4] });
  });

  it.each([
    ['/login.png', 'image', 'file.notImage', 'text/html'],
    ['/empty.pdf', 'attachment', 'file.empty', ''],
    ['/gone.pdf', 'attachment', 'file.http', '503'],
  ] as const)('refuses %s', async (path, role, failed, detail) => {
    expect((await read(path, role)).outcome).toEqual({ failed, detail });
  });

  it('takes html for an attachment: some are', async () => {
    expect((await read('/login.png', 'attachment')).outcome).toEqual({ mime: 'text/html' });
  });

  it('stops at the size limit', async () => {
    expect((await read('/photo.png', 'image', 3)).outcome).toEqual({ failed: 'file.tooLarge', detail: '3' });
  });

  it('gives up a server that says nothing more for a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let outcome: unknown;
      await new Promise<void>((heard) => {
        const ask = { url: `${origin}/silent.pdf`, role: 'attachment', maxBytes: 100 } as const;
        void readFile(ask, { signal: new AbortController().signal, credentials: 'omit', onPiece: () => heard() }).then((now) => (outcome = now));
      });
      vi.advanceTimersByTime(59_999);
      await new Promise(setImmediate);
      expect(outcome).toBeUndefined();
      vi.advanceTimersByTime(1);
      await vi.waitUntil(() => outcome);
      expect(outcome).toEqual({ failed: 'file.timeout', detail: '' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('says so when the line breaks, or nobody listens', async () => {
    expect((await read('/broken.pdf', 'attachment')).outcome).toMatchObject({ failed: 'file.network' });
    const aborted = new AbortController();
    aborted.abort();
    expect((await read('/photo.png', 'image', 100, aborted.signal)).outcome).toMatchObject({ failed: 'file.network' });
  });
});
