/** The extension API: webextension-polyfill, which WXT's module puts behind this name. Nothing else imports it. */
export { browser } from 'wxt/browser';
