import { describe, expect, it } from 'vitest';
import { serveTeamStore } from '@/scripts/team-store/serve.mjs';
import { tryOutTeam } from '@/scripts/team-store/try-out-team.mjs';
import { couchServer } from '@/utils/team/couch-request';
import { readInvitation } from '@/utils/team/invitation';
import { readMembership } from '@/utils/team/membership';

describe('the team to try', () => {
  it('has somebody of each role, and each invitation lets its person in', async () => {
    const store = await serveTeamStore();
    const people = await tryOutTeam(store);
    const found = await Promise.all(
      people.map(async ({ code }) => {
        const { db, user, team, ...account } = readInvitation(code);
        expect(account.address).toBe(store.url);
        const membership = await readMembership(couchServer({ ...account, user }), db, user);
        return [membership.role, membership.team.id === team.id, membership.team.name];
      }),
    );
    await store.close();
    expect(found).toEqual(people.map(({ role }) => [role, true, '试用团队']));
    expect(people.map(({ role }) => role)).toEqual(['owner', 'editor', 'reader']);
  });
});
