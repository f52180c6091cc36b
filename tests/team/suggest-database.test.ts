import { expect, it } from 'vitest';
import { suggestDatabase } from '../../utils/team/suggest-database';
import { isTeamDatabase } from '../../utils/team/team-database';

it.each([
  ['Policy Desk 2026', 'team-policy-desk-2026'],
  ['云溪政策组', expect.stringMatching(/^team-[0-9a-f]{8}$/)],
  ['x'.repeat(200), `team-${'x'.repeat(40)}`],
])('%s has a database of its own, the same each time', (name, db) => {
  expect(suggestDatabase(name)).toEqual(db);
  expect(suggestDatabase(name)).toBe(suggestDatabase(` ${name} `));
  expect(isTeamDatabase(suggestDatabase(name))).toBe(true);
});

it('no name, no database', () => {
  expect(suggestDatabase('  ')).toBe('');
  expect(suggestDatabase('云溪政策组')).not.toBe(suggestDatabase('云溪经济组'));
});
