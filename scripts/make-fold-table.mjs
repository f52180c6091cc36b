// @ts-check
// Writes utils/search/fold-table.ts; run it when opencc-js or scripts/build/fold-table.mjs changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldTableSource } from './build/fold-table.mjs';
import { ROOT } from './lib/root.mjs';

const path = join(ROOT, 'utils/search/fold-table.ts');
writeFileSync(path, foldTableSource());
process.stdout.write(`${path}\n`);
