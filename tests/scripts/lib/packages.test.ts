import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/lib/packages.mjs';

const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } };

describe('isInstalled', () => {
  it.each([
    ['everything is there', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    ['an optional package is absent', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['a package is absent', { 'node_modules/b': { version: '2.0.0' } }, false],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['an optional package has another version', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }, false],
  ])('when %s', (_, packages, is) => expect(isInstalled(lock, { packages })).toBe(is));

  it('not when nothing was ever installed', () => expect(isInstalled(lock, undefined)).toBe(false));
});
