// @ts-check
import { parseArgs } from 'node:util';
import { ensureBuild } from '../lib/ensure-build.mjs';
import { ensureChromium } from '../lib/ensure-chromium.mjs';
import { ensurePackages } from '../lib/packages.mjs';
import { runScript, say } from '../lib/setup.mjs';

await runScript(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, clips: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '21' }, browser: { type: 'boolean', default: false } },
  });
  await ensurePackages(say);
  const { timeSync } = await import('./time-sync.mjs');
  // The build for tests may reach the loopback address without the prompt that no program can answer.
  const browser = values.browser ? { executablePath: await ensureChromium(say), extension: await ensureBuild(say, 'e2e') } : undefined;
  const timing = await timeSync({ clips: Number(values.clips), rounds: Math.max(1, Number(values.rounds)), browser });
  console.log(values.json ? JSON.stringify(timing) : text(timing));
  return 0;
});

/** @param {import('./time-sync.mjs').SyncTiming} timing */
function text({ clips, server, engineBytes, load, engine, pouch, browser }) {
  const ms = (/** @type {number} */ value) => (value < 10_000 ? `${value.toFixed(value < 100 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`).padStart(9);
  const mb = (/** @type {number} */ bytes) => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`).padStart(9);
  const side = (/** @type {string} */ name, /** @type {import('./sync/stopwatch.mjs').Timing} */ { ms: whole, client, cpu, server: { requests, busy, sum, sent, received } }) =>
    `    ${name} ${ms(whole)} in all: client ${ms(client)} (processor ${ms(cpu)}), server ${ms(busy)} (sum of requests ${ms(sum)}); ${requests} requests, ${mb(sent + received).trim()}`;
  const both = (/** @type {string} */ name, /** @type {keyof typeof engine} */ what, /** @type {number | undefined} */ aim) => {
    const [a, b] = [engine[what], pouch[what]];
    const ratios = `PouchDB takes ${(b.client / a.client).toFixed(1)} x the client time, ${(b.cpu / a.cpu).toFixed(1)} x the processor time, ${(b.ms / a.ms).toFixed(1)} x in all`;
    const met = aim === undefined ? '' : `; aim ${aim} x: ${Math.min(b.client / a.client, b.cpu / a.cpu) >= aim ? 'met' : 'MISSED'}`;
    return [`  ${name}: ${ratios}${met}`, side('engine ', a), side('PouchDB', b)];
  };
  return [
    `${clips} clips on ${server}, beside PouchDB 9 with the same documents (load of the machine ${load.map((value) => value.toFixed(1)).join(' before, ')} after)`,
    ...both('first push', 'push', 2),
    ...both('first pull', 'pull', 3),
    ...both('poll with nothing new, median', 'poll', undefined),
    ...both('one edit to the other side, median', 'edit', undefined),
    ...(browser
      ? [`  first pull of the whole extension in Chromium, into IndexedDB: ${ms(browser.ms).trim()}, of which the server ${ms(browser.server.busy).trim()}; ${browser.clips} clips, ${browser.wants} contents still wanted, ${mb(browser.bytes).trim()} on disk`]
      : []),
    `  engine with its client of CouchDB: ${(engineBytes / 1024).toFixed(1)} KB gzip; aim 15 KB: ${engineBytes <= 15 * 1024 ? 'met' : 'MISSED'}`,
  ].join('\n');
}
