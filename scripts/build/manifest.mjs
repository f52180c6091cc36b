// @ts-check

/**
 * Content security policy of every extension page, the same in both browsers. Spelled out in full: a policy that leaves
 * out `upgrade-insecure-requests` stops Firefox from adding it, which would break http portals and intranet stores.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Identifier that Firefox knows the extension by; part of stored data's origin, so it never changes. */
export const GECKO_ID = 'jianbao@jianbao.app';

/**
 * What the manifest holds besides the entry points that WXT finds by itself.
 * `mode` 'e2e' is the test build: it may reach the loopback hosts without the permission prompt, which no driver can click.
 * @param {{ browser: string, mode: string }} target
 * @returns {import('wxt').UserManifest}
 */
export function manifest({ browser, mode }) {
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms', 'contextMenus'],
    optional_permissions: ['downloads'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: CSP },
    action: { default_title: '__MSG_action_title__' },
    commands: {
      // Firefox on Linux opens its downloads by Ctrl+Shift+Y, says that the key is ours, and never gives it.
      _execute_action: { suggested_key: { default: 'Ctrl+Shift+Y', mac: 'Command+Shift+Y', ...(browser === 'firefox' && { linux: 'Alt+Shift+9' }) } },
      'open-panel': { suggested_key: { default: 'Alt+Shift+8' }, description: '__MSG_command_openPanel__' },
    },
    ...(mode === 'e2e' && { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116', storage: { managed_schema: 'managed-schema.json' } }),
  };
}
