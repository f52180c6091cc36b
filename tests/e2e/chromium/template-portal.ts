import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../fixtures/template');

/** Pages of one template, which reads wrongly without help; the second is another article. */
export const ARTICLES = ['/sqxx/202611/t20261118_101.html', '/sqxx/202611/t20261125_102.html'] as const;

/** What their template's pages hold besides what stands in the file: a policy under which nothing that is written into the page works. */
const POLICY = "default-src 'none'; style-src 'nonce-none'; script-src 'unsafe-inline'";

export interface TemplatePortal {
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves the pages, by their names, in any folder. With `?policy` a page comes under a strict policy; `?script` puts in what `script` answers.
 */
export async function templatePortal(script = (): string => ''): Promise<TemplatePortal> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://portal.invalid');
    readFile(join(FOLDER, pathname.split('/').at(-1) ?? ''), 'utf8')
      .then((text) => (searchParams.has('script') ? text.replace('</body>', () => `<script>${script()}</script></body>`) : text))
      .then(
        (text) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...(searchParams.has('policy') && { 'Content-Security-Policy': POLICY }) }).end(text),
        () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('none'),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
