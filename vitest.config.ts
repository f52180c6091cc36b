import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium } from './scripts/chromium.mjs';
import { hasScreens } from './scripts/lib/ensure-screen.mjs';
import { ByProject } from './tests/helpers/by-project';

/** How long what is awaited may take (milliseconds), where all cores are at work. */
const expect = { poll: { timeout: 60_000 } };

/** `*.test.ts` runs in Node, `*.browser.test.ts` in real Chromium, `tests/e2e` drives the built extension. */
export default defineConfig({
  test: {
    restoreMocks: true,
    sequence: { sequencer: ByProject },
    // On two cores: a browser waits more than it works, so that others use what it leaves.
    maxWorkers: 3,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          expect,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.{ts,tsx}', 'tests/e2e/**', 'tests/repo/**'],
          restoreMocks: true,
          // A start a file costs more than most files; what a test leaves behind in the globals, it takes away.
          isolate: false,
          // Properties play many cases; how fast is for the benches to tell.
          testTimeout: 180_000,
        },
      },
      {
        // One reading of the sources is for all of them.
        test: { name: 'repo', include: ['tests/repo/*.test.ts'], isolate: false, testTimeout: 180_000 },
      },
      {
        // What ships, built once for all of them.
        test: { name: 'built', include: ['tests/repo/built/*.test.ts'], globalSetup: ['tests/repo/built/setup.ts'], isolate: false, testTimeout: 180_000 },
      },
      {
        // Without WxtVitest: its virtual set-up file cannot be fetched by a browser.
        plugins: [preact({ prefreshEnabled: false })],
        // All named, so that none is found midway: the page would be loaded anew, with a second Preact beside the first.
        optimizeDeps: {
          include: ['@mozilla/readability', '@zip.js/zip.js/lib/zip-core-custom.js', '@preact/signals', 'defuddle', 'dompurify', 'fast-check', 'idb', 'preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'preact/jsx-runtime', 'wxt/browser'],
        },
        // A module is sent once a run, not once a file: each has a frame of its own, the browser is one.
        server: { headers: { 'Cache-Control': 'max-age=3600' } },
        // The extension's own sentences come from the browser; here from the locale file.
        resolve: { alias: { '@': import.meta.dirname, '#i18n': join(import.meta.dirname, 'tests/helpers/i18n.ts') } },
        test: {
          name: 'browser',
          expect,
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          restoreMocks: true,
          testTimeout: 180_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { ...(findChromium() && { executablePath: findChromium()! }), chromiumSandbox: false },
            }),
          },
        },
      },
      {
        test: {
          name: 'e2e',
          expect,
          include: ['tests/e2e/{chromium,firefox}/**/*.test.ts'],
          exclude: hasScreens() ? [] : ['tests/e2e/chromium/screen/**'],
          globalSetup: ['tests/e2e/setup.ts'],
          // A browser that one file has left empty is the next one's.
          isolate: false,
          // A step waits for what it needs; on a busy machine that takes its time.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
