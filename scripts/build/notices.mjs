// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = 'Jianbao contains the following software of others.';
const RULE = '='.repeat(72);

/** Development tools of whose data a part ships, with what that is. */
const DATA_OF = { 'opencc-js': 'Its table of single traditional characters and their simplified forms is built in, put into another form.' };

/** @typedef {{ name: string, version: string, license: string, texts: string[] }} Notice */

/**
 * Names of the packages that production dependencies bring, each once, found as Node finds them (nested ones win).
 * @param {string} root folder of the project
 * @returns {string[]} their folders, by name
 */
export function productionPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = Object.keys(lock['']?.dependencies ?? {}).map((name) => `node_modules/${name}`);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = lock[path] ?? {};
    const wanted = [...Object.keys(dependencies), ...Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)];
    for (const name of wanted) {
      const place = nearest(lock, path, name);
      if (place !== undefined) waiting.push(place);
    }
  }
  return [...found].sort();
}

/** @param {Record<string, unknown>} lock @param {string} from @param {string} name */
function nearest(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (lock[`${folder}/node_modules/${name}`]) return `${folder}/node_modules/${name}`;
    if (!folder.includes('/node_modules/')) break;
  }
  return lock[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
}

/**
 * @param {string} root
 * @param {string} path of a package below it
 * @returns {Notice}
 * @throws {Error} when the package has no licence text: it may not be shipped then
 */
export function noticeOf(root, path) {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^((third.party.)?licen[cs]e|notice|copying)/iu.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/gu, '\n').trim());
  if (texts.length === 0) throw new Error(`${name} ${version} ships no licence text`);
  return { name, version, license: typeof license === 'string' ? license : String(license?.type ?? ''), texts };
}

/**
 * Notices of everything that production dependencies bring, and of data taken from other packages, with the full licence texts.
 * @param {string} root folder of the project
 * @param {Record<string, string>} [dataOf] packages of which data ships, with what it is
 * @returns {string}
 */
export function thirdPartyNotices(root, dataOf = DATA_OF) {
  const data = Object.entries(dataOf).map(([name, what]) => ({ path: `node_modules/${name}`, what }));
  const parts = [...productionPackages(root).map((path) => ({ path, what: '' })), ...data].map(({ path, what }) => {
    const { name, version, license, texts } = noticeOf(root, path);
    return [RULE, `${name} ${version} (${license})`, RULE, ...(what ? [what] : []), ...texts].join('\n\n');
  });
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}
