import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifest } from './scripts/build/manifest.mjs';

export default defineConfig({
  imports: false,
  // A second build beside the real one (tests, benches) may not share its folder.
  outDir: process.env['JIANBAO_OUT'] ?? '.output',
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { target: ['chrome116', 'firefox140'], modulePreload: false },
  }),
  manifest: ({ browser, mode }) => manifest({ browser, mode }),
});
