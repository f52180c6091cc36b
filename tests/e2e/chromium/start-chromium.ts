import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { inject } from 'vitest';
import { findChromium } from '../../../scripts/chromium.mjs';

export interface StartOptions {
  /** Starts on what this one keeps. */
  profile?: string;
  /** Chinese when none is given. */
  language?: 'zh-CN' | 'en-US';
  /** Larger than 800x600, as in `1600x1200`. */
  screen?: string;
  /** An X display to be seen on; without a window when none is given. */
  display?: string;
  /** The extension whose button stands beside the address from the start; where it stands only in the list of all, it cannot be clicked by a hand. */
  pinned?: string;
  flags?: readonly string[];
}

/** A browser, and where its profile lies. */
export interface Started {
  browser: Browser;
  profile: string;
  /** Whether nothing was kept there before. */
  fresh: boolean;
}

const FLAGS = [
  '--no-sandbox',
  // Without a graphics card it is the processor that plays one.
  '--disable-gpu',
  '--mute-audio',
  '--disable-default-apps',
  '--disable-component-extensions-with-background-pages',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Nothing stands over the page, and nobody manages windows. */
const WINDOW = ['--window-position=0,0', '--window-size=1280,900', '--disable-features=Translate'];

/** A real Chromium that extensions can be installed in. It ends with this process. */
export async function startChromium({ profile: given, language = 'zh-CN', screen, display, pinned, flags = [] }: StartOptions): Promise<Started> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found: install one or set CHROMIUM_PATH');
  const profile = given ?? (await mkdtemp(join(inject('browsers').profiles, 'chromium-')));
  const fresh = (await readdir(profile)).length === 0;
  if (pinned !== undefined) {
    await mkdir(join(profile, 'Default'), { recursive: true });
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { pinned_extensions: [pinned] } }));
  }
  const browser = await puppeteer.launch({
    executablePath,
    headless: display === undefined,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    args: [...FLAGS, ...flags, `--lang=${language}`, ...(screen === undefined ? [] : [`--screen-info={${screen}}`]), ...(display === undefined ? [] : WINDOW)],
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }), LANGUAGE: language.replace('-', '_'), LANG: `${language.replace('-', '_')}.UTF-8` },
  });
  return { browser, profile, fresh };
}
