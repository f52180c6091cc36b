import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { tighter } from '@/scripts/build/pack-tighter.mjs';

const SCRIPT = 'var clip = (() => { const twice = (n) => { const all = []; for (let i = 0; i < 2; i++) all.push(n); return all; }; return { said: twice(21) }; })();\nclip;\n';

test('a script answers what it answered, in fewer bytes', async () => {
  const code = await tighter(SCRIPT);
  expect(runInNewContext(code)).toEqual({ said: [21, 21] });
  expect(code.length).toBeLessThan(SCRIPT.replace(/\s+/g, ' ').length);
});
