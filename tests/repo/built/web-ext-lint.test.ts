import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../helpers/files';
import { buildFolder } from './builds';

interface Finding {
  code: string;
  file?: string;
}

/** What Mozilla's own check says of the Firefox build; it needs no network. */
const lint = (folder: string): Promise<{ errors: Finding[]; warnings: Finding[] }> =>
  new Promise((resolve, reject) => {
    // It ends with 1 where it finds errors: what it says is what counts.
    execFile(process.execPath, [join(ROOT, 'node_modules/web-ext/bin/web-ext.js'), 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'], (_error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(`web-ext said no JSON:\n${stdout}\n${stderr}`));
      }
    });
  });

it("Mozilla's check finds no error, and no warning but those that CONTRIBUTING.md explains", async () => {
  const { errors, warnings } = await lint(buildFolder('firefox'));
  expect(errors).toEqual([]);
  const kinds = new Set(warnings.map(({ code }) => code));
  expect([...kinds].toSorted(), 'Mend it, or explain it in CONTRIBUTING.md, "Packages for the stores"').toEqual(['KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', 'UNSAFE_VAR_ASSIGNMENT']);
});
