import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { GECKO_ID } from '../../../scripts/build/manifest.mjs';
import { CLICK, IN_PAGE, inWindow } from './browser-scripts';
import { type Prefs, quitFirefox, startFirefox } from './start-firefox';
import { usedProfile } from './used-profile';

/** The build as it ships. */
export const SHIPPED = resolve('.output/firefox-mv3');
const UUID = '11111111-2222-4333-8444-555555555555';
export const ORIGIN = `moz-extension://${UUID}`;

export interface Installed {
  profile: string;
  /** The sentence of a key in the language that this browser shows. */
  say(key: string): string;
  /** Opens an address in the tab in front. */
  visit(url: string): Promise<void>;
  /** Runs a function in the page, popup or side bar whose address begins so; waits until it is there. */
  inPage<A extends unknown[], R>(address: string, func: (...given: A) => R, ...given: A): Promise<Awaited<R>>;
  /** Clicks with the mouse on what is called so in that page, once it is there. */
  click(address: string, name: string): Promise<void>;
  /** Runs a body in the browser's own window (see browser-scripts.ts); `given` are its arguments. */
  chrome<R>(body: string, ...given: unknown[]): Promise<R>;
  /** Presses keys together in the browser's window, as from the keyboard. */
  press(...keys: string[]): Promise<void>;
  quit(): Promise<void>;
  /** Ends the browser as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** A real Firefox with the extension installed; give a profile to start it again on what it kept, `policies` for a managed browser. */
export async function launch({ profile: kept, prefs = {}, policies }: { profile?: string; prefs?: Prefs; policies?: object } = {}): Promise<Installed> {
  const profile = kept ?? (await usedProfile());
  const running = await startFirefox(profile, { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }), ...prefs }, policies);
  const { process: child, marionette } = running;
  await marionette.send('WebDriver:NewSession', { timeouts: { script: 120_000, pageLoad: 120_000 } });

  const script = async (source: string, args: unknown[]): Promise<never> => {
    const { value } = await marionette.send<{ value: { value: never; error?: string } }>('WebDriver:ExecuteAsyncScript', { script: source, args });
    if (value.error) throw new Error(value.error);
    return value.value;
  };
  const chrome = (body: string, ...given: unknown[]): Promise<never> => script(inWindow(body), given);

  await marionette.send('Marionette:SetContext', { value: 'content' });
  await marionette.send('Addon:Install', { path: SHIPPED, temporary: true });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const language = await chrome('return Services.locale.appLocaleAsBCP47');
  return {
    profile,
    say: await sentences(language),
    visit: async (url) => {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      await marionette.send('WebDriver:Navigate', { url });
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
    },
    inPage: (address, func, ...given) => script(IN_PAGE, [address, func.toString(), JSON.stringify(given)]),
    click: (address, name) => script(CLICK, [address, name]),
    chrome,
    press: async (...keys) => {
      const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
      await marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    quit: () => quitFirefox(running),
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function sentences(language: string): Promise<(key: string) => string> {
  const path = join(SHIPPED, '_locales', language.startsWith('zh') ? 'zh_CN' : 'en', 'messages.json');
  const messages = JSON.parse(await readFile(path, 'utf8')) as Record<string, { message: string }>;
  return (key) => {
    const sentence = messages[key.replaceAll('.', '_')]?.message;
    if (sentence === undefined) throw new Error(`no sentence for ${key}`);
    return sentence;
  };
}

/** Closes the browser and forgets the profile. */
export async function discard({ quit, profile }: Installed): Promise<void> {
  await quit();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
