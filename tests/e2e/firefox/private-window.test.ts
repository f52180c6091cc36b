import { afterEach, beforeEach, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, closePopup, LIBRARY, POPUP, shown, stored } from './actions';
import { discard, type Installed, launch } from './harness';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

beforeEach(async () => {
  portal = await servePortal();
  installed = await launch();
  // As its switch on the browser's page of extensions does; the extension is then loaded anew.
  await installed.chrome(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await ExtensionPermissions.add(extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
    await (await AddonManager.getAddonByID(extension.id)).reload();
    await until(() => WebExtensionPolicy.getByID(extension.id)?.privateBrowsingAllowed);
  `);
});

afterEach(async () => {
  await discard(installed);
  await portal.close();
});

it('in a private window of Firefox nothing is kept before a yes; then it is, in the library of the ordinary windows', async () => {
  await installed.chrome(
    `
    const secret = window.OpenBrowserWindow({ private: true });
    await until(() => secret.gBrowserInit?.delayedStartupFinished);
    secret.gBrowser.fixupAndLoadURIString(given[0], { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
    await until(() => secret.gBrowser.selectedBrowser.currentURI.spec === given[0] && !secret.gBrowser.selectedBrowser.webProgress.isLoadingDocument);
    await until(() => Services.wm.getMostRecentWindow('navigator:browser') === secret);
  `,
    portal.origin + PAGES.longTitle,
  );
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('private.ask'));
  await shown(installed, POPUP, installed.say('error.clip_private'));
  await installed.click(POPUP, installed.say('private.yes'));
  await shown(installed, POPUP, installed.say('private.unseen'));
  await closePopup(installed);
  await installed.chrome('window.close();');
  await installed.visit(LIBRARY);
  const { captures } = await stored(installed, LIBRARY);
  expect(captures.map(({ url }) => url)).toEqual([portal.origin + PAGES.longTitle]);
});
