import { describe, expect, it } from 'vitest';
import { builtFiles, builtText } from './builds';
import { readText } from '../helpers/files';

const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> };

describe('licences', () => {
  it('the project is under MIT', () => {
    expect(readText('LICENSE')).toMatch(/^MIT License\n/);
    expect(readText('package.json')).toContain('"license": "MIT"');
  });

  it.each(['chrome', 'firefox'] as const)('what is built in is named with its licence (%s)', (target) => {
    expect(builtFiles(target), 'The build writes it: scripts/build/notices.mjs').toContain('THIRD-PARTY-NOTICES.txt');
    const notices = builtText(target, 'THIRD-PARTY-NOTICES.txt');
    const missing = Object.entries(dependencies).filter(([name, version]) => !notices.includes(`${name} ${version} (`));
    expect(missing.map(([name]) => name)).toEqual([]);
    expect(notices, 'The fold table of search is data of opencc-js').toMatch(/^opencc-js 1[\s\S]*Apache License/m);
    expect(notices).toMatch(/Permission is hereby granted, free of charge/);
  });
});
