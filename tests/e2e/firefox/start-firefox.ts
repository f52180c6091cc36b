import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findFirefox } from '../../../scripts/firefox.mjs';
import { connectMarionette, type Marionette } from './marionette';

/** Nothing of the browser's own that would touch the network, ask questions, or make two runs differ. */
const PREFS = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // A process started ahead of need is work for nothing here.
  'dom.ipc.processPrelaunch.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // A browser that was killed several times would else start without its extensions.
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.cosmeticAnimations.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** A browser that runs, and the line to it. */
export interface Running {
  process: ChildProcess;
  marionette: Marionette;
}

export type Prefs = Record<string, string | number | boolean>;

/**
 * A real headless Firefox on a profile, and the line to it; with `policies`, what an administrator's policies.json would
 * hold. Firefox reads such a file from elsewhere than its own folder only while it is being tested and may not reach the network.
 */
export async function startFirefox(profile: string, prefs: Prefs, policies?: object): Promise<Running> {
  const program = findFirefox();
  if (!program) throw new Error('no Firefox found: install one or set FIREFOX_PATH');
  const managed = policies && (await managedBy(profile, policies));
  const lines = Object.entries({ ...PREFS, ...prefs, ...managed?.prefs }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const child = spawn(program, ['--profile', profile, '--no-remote', '--marionette', '--remote-allow-system-access', '--headless'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...managed?.env },
  });
  return { process: child, marionette: await connectMarionette(await portOf(child)) };
}

/** Ends a browser as its menu does, and waits until it is gone. */
export async function quitFirefox({ process: child, marionette }: Running): Promise<void> {
  const gone = once(child, 'exit');
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
  marionette.close();
  await gone;
}

async function managedBy(profile: string, policies: object): Promise<{ prefs: Prefs; env: Record<string, string> }> {
  const file = join(profile, 'policies.json');
  await writeFile(file, JSON.stringify({ policies }));
  return {
    prefs: { 'browser.policies.alternatePath': file, 'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true },
    env: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
  };
}

/** Firefox chooses a free port and says which. */
const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface(stream).on('line', (line) => {
        said.push(line);
        const port = /Listening on port (\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Firefox ended before it could be driven:\n${said.join('\n')}`)));
  });
