import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PICKER_STYLE } from '../../../components/pick/picker-style';

/** Declarations of custom properties by name, of light and of what the system's wish for dark makes of it. */
function tokens(css: string): { light: Record<string, string>; dark: Record<string, string> } {
  const [light, dark] = css.split('@media (prefers-color-scheme: dark)') as [string, string];
  const declared = (block: string): Record<string, string> =>
    Object.fromEntries([...block.slice(block.indexOf('{', block.search(/:(root|host)/)), block.indexOf('}')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  return { light: declared(light), dark: declared(dark) };
}

it('the picker has the colours of the other pages, in light and in dark', () => {
  const theirs = tokens(readFileSync(join(import.meta.dirname, '../../../components/styles/tokens.css'), 'utf8'));
  const own = tokens(PICKER_STYLE);
  for (const look of ['light', 'dark'] as const) {
    expect(Object.keys(own[look]).length).toBeGreaterThan(14);
    expect(theirs[look]).toMatchObject(own[look]);
  }
});
