import { describe, expect, it } from 'vitest';
import { builtFiles, builtManifest } from './builds';

/** Spelled out here a second time on purpose: a change of the security line shows up as a change of this test. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; " +
  "connect-src 'self' https: http:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value);

describe.each([
  ['chrome', [...PERMISSIONS, 'sidePanel']],
  ['firefox', PERMISSIONS],
] as const)('manifest of the %s build', (target, permissions) => {
  it('asks for these permissions and no others', () => {
    const manifest = builtManifest(target);
    expect(sorted(manifest['permissions']), 'A new permission may warn at install: discuss it first, then change scripts/build/manifest.mjs and this test').toEqual([...permissions].toSorted());
    expect(manifest['optional_permissions']).toEqual(['downloads']);
    expect(sorted(manifest['optional_host_permissions'])).toEqual(['http://*/*', 'https://*/*']);
  });

  it.each(['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'chrome_url_overrides', 'devtools_page', 'update_url', 'oauth2', 'key'])(
    'has no %s',
    (key) => {
      expect(builtManifest(target), 'Nothing runs on a page, and no page reaches us, before the click').not.toHaveProperty(key);
    },
  );

  it('has the one content security policy', () => {
    expect(builtManifest(target)['content_security_policy'], 'The policy of ARCHITECTURE.md, "Security line", the same in both browsers').toEqual({ extension_pages: CSP });
  });

  it('is of version 3, in Chinese first', () => {
    const manifest = builtManifest(target);
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['default_locale']).toBe('zh_CN');
    expect(builtFiles(target, /^_locales\//)).toEqual(['_locales/en/messages.json', '_locales/zh_CN/messages.json']);
  });

  it('has icons of every size a browser asks for', () => {
    const icons = builtManifest(target)['icons'] as Record<string, string> | undefined;
    expect(Object.keys(icons ?? {}), 'Put the icons into public/').toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    for (const path of Object.values(icons ?? {})) expect(builtFiles(target)).toContain(path.replace(/^\//, ''));
  });
});

describe('what differs between the browsers', () => {
  it('Chrome 116 is the oldest', () => {
    const manifest = builtManifest('chrome');
    expect(manifest['minimum_chrome_version']).toBe('116');
    expect(manifest['storage']).toEqual({ managed_schema: 'managed-schema.json' });
    expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
    expect(manifest['background']).toMatchObject({ service_worker: 'background.js' });
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  it('Firefox 140 is the oldest, its sidebar stays closed at install, and no data is collected', () => {
    const manifest = builtManifest('firefox');
    expect(manifest['browser_specific_settings']).toMatchObject({
      gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    });
    expect(manifest['sidebar_action']).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
  });

  it('the build for end-to-end tests may reach the loopback hosts, and is otherwise the same', () => {
    const { host_permissions: hosts, ...rest } = builtManifest('e2e');
    expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(rest, 'A test build that differs in more proves nothing about the real one').toEqual(builtManifest('chrome'));
  });
});
