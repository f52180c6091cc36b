// @ts-check
import { parseArgs } from 'node:util';
import { isAddress } from './saved-page.mjs';
import { SetupError } from './setup-error.mjs';

export const USAGE = 'npm run clip -- [--json] [--manifest FILE] [--url URL] PATH|FOLDER|URL ...';

/**
 * @param {string[]} args
 * @returns {{ json: boolean, manifest: string | undefined, url: string | undefined, inputs: string[] }}
 * @throws {SetupError} with the usage
 */
export function clipArguments(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, manifest: { type: 'string' }, url: { type: 'string' } },
    });
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`);
  }
  const { json, manifest, url } = parsed.values;
  if (parsed.positionals.length === 0) throw new SetupError(`Usage: ${USAGE}`);
  if (url !== undefined && !isAddress(url)) throw new SetupError(`--url wants an http(s) address, not ${url}`);
  return { json, manifest, url, inputs: parsed.positionals };
}
