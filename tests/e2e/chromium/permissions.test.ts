import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clickToolbar, openOwnPage, SHIPPED, visit } from './harness';
import { onStage, type Stage } from './on-stage';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Stage['portal'];
let installed: Stage['installed'];
onStage((stage) => ({ portal, installed } = stage));

describe('least permission', () => {
  it('installs without a warning and with no site', async () => {
    const own = await openOwnPage(installed, 'options.html');
    const manifest = await readFile(join(SHIPPED, 'manifest.json'), 'utf8');
    const warnings = await own.evaluate((text) => chrome.management.getPermissionWarningsByManifest(text), manifest);
    expect(warnings).toEqual([]);
    // The same question of a manifest that does ask for sites, so that an API that says nothing is noticed.
    const asking = JSON.stringify({ ...JSON.parse(manifest), host_permissions: ['https://*/*'] });
    expect(await own.evaluate((text) => chrome.management.getPermissionWarningsByManifest(text), asking)).not.toEqual([]);
    const granted = await own.evaluate(() => chrome.permissions.getAll());
    expect(granted.origins).toEqual([]);
    expect(granted.permissions?.sort()).toEqual(
      ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'].sort(),
    );
    expect(await own.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    await own.close();
  });

  it('leaves a page alone until the click', async () => {
    const page = await visit(installed, portal.url);
    const session = await page.createCDPSession();
    const worlds: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
    await session.send('Runtime.enable');
    await page.reload({ waitUntil: 'load' });
    expect(worlds.some((origin) => origin.startsWith('http'))).toBe(true);
    expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([]);
    await shown(await clickToolbar(installed, page), installed.say('popup.kept'));
    expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).not.toEqual([]);
    await session.detach();
  });

  it('leaves no process and no alarm behind when nothing waits', async () => {
    const own = await openOwnPage(installed, 'options.html');
    await storedWhen(own, ({ files }) => files.length > 0 && files.every(({ state }) => state === 'kept'));
    await own.waitForFunction(async () => (await chrome.alarms.getAll()).length === 0);
    const isOurs = (url: string): boolean => url.startsWith(installed.origin);
    const idle = new Promise<void>((resolve) =>
      installed.browser.on('targetdestroyed', () => {
        if (!installed.browser.targets().some((target) => isOurs(target.url()))) resolve();
      }),
    );
    for (const page of await installed.browser.pages()) if (isOurs(page.url())) await page.close();
    await idle;
    const { processInfo } = await (await installed.browser.target().createCDPSession()).send('SystemInfo.getProcessInfo');
    expect(processInfo.filter(({ type }) => type === 'extension')).toEqual([]);
  }, 90_000);
});
