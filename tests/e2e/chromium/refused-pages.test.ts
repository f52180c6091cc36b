import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { shown } from './shown';
import { stored } from './stored';

const page = (title: string, body: string): string => `<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>${title}</title>${body}</html>`;
const HTML = 'text/html; charset=utf-8';
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

const REPLIES: Record<string, { status?: number; type: string; body: string; disposition?: string }> = {
  '/forbidden': { status: 403, type: HTML, body: page('403 Forbidden', '<h1>403 Forbidden</h1><p>您没有权限访问该页面。</p>') },
  '/broken': { status: 500, type: HTML, body: page('云溪市人民政府', '<h2>系统出了点问题</h2><p>请稍后再来，或拨打网站热线。</p>') },
  '/captcha': { type: HTML, body: page('安全验证', '<h3>访问验证</h3><p>请拖动滑块完成安全验证后继续访问。</p><div><input type="range"></div>') },
  '/data.json': { type: 'application/json', body: '{"title":"关于夜间巡查的通知","body":"各股室、各养护站：现将有关事项通知如下。"}' },
  '/data.xml': { type: 'application/xml', body: '<?xml version="1.0"?><list><item>关于夜间巡查的通知</item></list>' },
  '/download?id=7': { type: 'application/pdf', body: PDF, disposition: "inline; filename*=UTF-8''%E5%85%BB%E6%8A%A4%E5%8A%9E%E6%B3%95.pdf" },
  '/large.pdf': { type: 'application/pdf', body: PDF.padEnd(5_000, '\n') },
};

let server: Server;
let origin: string;
let installed: Installed;
let own: Page;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const { status = 200, type, body, disposition } = REPLIES[url ?? ''] ?? { status: 404, type: 'text/plain', body: '' };
    response.writeHead(status, { 'Content-Type': type, ...(disposition && { 'Content-Disposition': disposition }) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  installed = await launch();
  own = await openOwnPage(installed, 'options.html');
});

afterAll(async () => {
  await discard(installed);
  server.closeAllConnections();
  server.close();
});

describe('answers of a site that are no article', () => {
  it.each([
    ['/forbidden', 'clip.errorPage'],
    ['/broken', 'clip.errorPage'],
    ['/captcha', 'clip.errorPage'],
    ['/data.json', 'clip.data'],
    ['/data.xml', 'clip.data'],
  ] as const)('%s: %s in words, and nothing is stored', async (path, code) => {
    const popup = await clickToolbar(installed, await visit(installed, origin + path));
    await shown(popup, code);
    await shown(popup, installed.say(`error.${code.replace('.', '_')}`));
    expect((await stored(own)).clips).toEqual([]);
    await popup.close();
  });

  it('the browser’s own page about a site that does not answer is no article', async () => {
    // Answers and says nothing: a port that was closed might by then be another server's.
    const mute = createTcpServer((socket) => void socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const tab = await installed.browser.newPage();
    await expect(tab.goto(`http://127.0.0.1:${(mute.address() as AddressInfo).port}/`)).rejects.toThrow('net::ERR_');
    await tab.bringToFront();
    const popup = await clickToolbar(installed, tab);
    // Whether the click grants its address is a race in the browser: where it does, the browser says itself that this is an error page.
    const code = await Promise.any((['clip.restricted', 'clip.errorPage'] as const).map((each) => shown(popup, each).then(() => each)));
    await shown(popup, installed.say(`error.${code.replace('.', '_')}`));
    expect((await stored(own)).clips).toEqual([]);
    await popup.close();
    await tab.close();
    mute.close();
  });
});

describe('a PDF in a tab', () => {
  it('is called what the server calls it', async () => {
    const popup = await clickToolbar(installed, await visit(installed, `${origin}/download?id=7`));
    await shown(popup, installed.say('popup.kept'));
    await shown(popup, installed.say('whole.fileOnly'));
    const { captures, files } = await stored(own);
    expect(captures[0]!.fields.title).toMatchObject({ value: '养护办法', origin: 'url', confidence: 0.4 });
    expect(files[0]).toMatchObject({ name: '养护办法.pdf', mime: 'application/pdf', state: 'kept', length: PDF.length });
    await popup.close();
  });

  it('above the limit of the settings is refused in words, and nothing is stored', async () => {
    const before = await stored(own);
    await own.evaluate(() => chrome.storage.local.set({ settings: { version: 1, settings: { maxFileBytes: 4_000 } } }));
    const popup = await clickToolbar(installed, await visit(installed, `${origin}/large.pdf`));
    await shown(popup, 'file.tooLarge');
    await shown(popup, installed.say('error.file_tooLarge'));
    expect(await stored(own)).toEqual(before);
    await popup.close();
  });
});
