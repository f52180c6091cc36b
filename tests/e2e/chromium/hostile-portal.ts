import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../fixtures/hostile');
const PHOTO = join(import.meta.dirname, '../../../scripts/sample-portal/site/zzgz/202611/W020261118501.jpg');

export interface HostilePortal {
  origin: string;
  /** What was asked of the host that a hostile page reports to, in order. */
  told: string[];
  close(): Promise<void>;
}

/** Serves the hostile pages, and listens on another origin for what they manage to send. Further pages are given by path. */
export async function hostilePortal(made: Readonly<Record<string, () => string>> = {}): Promise<HostilePortal> {
  const told: string[] = [];
  const canary = createServer((request, response) => {
    told.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' }).end('told');
  });
  const portal = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://portal.invalid').pathname)
      .catch(() => ({ status: 404, type: 'text/plain', body: 'none' }))
      .then(({ status, type, body }) => response.writeHead(status, { 'Content-Type': type, 'Cache-Control': request.url?.endsWith('?no-store') ? 'no-store' : 'max-age=600' }).end(body));
  });
  const [canaryOrigin, origin] = await Promise.all([listen(canary, 'localhost'), listen(portal, '127.0.0.1')]);

  const answer = async (path: string): Promise<{ status: number; type: string; body: string | Uint8Array }> => {
    if (path === '/hostile/photo.jpg') return { status: 200, type: 'image/jpeg', body: await readFile(PHOTO) };
    if (path === '/hostile/page-as-photo.jpg') return { status: 200, type: 'text/html', body: `<script>fetch('${canaryOrigin}/photo')</script>` };
    if (path === '/hostile/markup-as-photo.jpg') return { status: 200, type: 'image/jpeg', body: `\n<!DOCTYPE html><script>fetch('${canaryOrigin}/photo')</script>` };
    if (/\.(pdf|xlsx|doc)$/i.test(path)) return { status: 200, type: 'text/html', body: `<script>fetch('${canaryOrigin}/file')</script>` };
    const text = made[path]?.() ?? (await readFile(join(FOLDER, path), 'utf8'));
    return { status: 200, type: 'text/html; charset=utf-8', body: text.replaceAll('{{canary}}', canaryOrigin).replaceAll('{{origin}}', origin) };
  };
  return { origin, told, close: async () => void (await Promise.all([stop(canary), stop(portal)])) };
}

const listen = (server: Server, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`));
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
