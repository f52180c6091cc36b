import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { alikeTogether } from './scripts/build/alike-together.mjs';
import { eagerFunctions } from './scripts/build/eager-functions.mjs';
import { leanReadability } from './scripts/build/lean-readability.mjs';
import { manifest } from './scripts/build/manifest.mjs';
import { thirdPartyNotices } from './scripts/build/notices.mjs';
import { packTighter } from './scripts/build/pack-tighter.mjs';
import { shortNames } from './scripts/build/short-names.mjs';

export default defineConfig({
  imports: false,
  // A second build beside the real one (tests, benches) may not share its folder.
  outDir: process.env['JIANBAO_OUT'] ?? '.output',
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), leanReadability(), shortNames(), packTighter('clip.js'), eagerFunctions('clip.js'), alikeTogether('clip.js')],
    build: { target: ['chrome116', 'firefox140'], modulePreload: false },
  }),
  manifest: ({ browser, mode }) => manifest({ browser, mode }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'THIRD-PARTY-NOTICES.txt', contents: thirdPartyNotices(import.meta.dirname) });
    },
  },
});
