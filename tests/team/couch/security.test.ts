import { expect, it, vi } from 'vitest';
import { saveSecurity } from '../../../utils/team/admin-people';
import { couchServer } from '../../../utils/team/couch-request';
import { readSecurity, withRole } from '../../../utils/team/security';

/** A database whose `_security` is read from a node that hears of a change only after so many looks. */
function serverOf(late: number) {
  let [stands, next] = [readSecurity({}), readSecurity({})];
  return couchServer({
    address: 'https://couch.example',
    user: 'admin',
    key: 'k',
    async fetch(_url, init) {
      if (init.method === 'PUT') next = readSecurity(JSON.parse(String(init.body)));
      else if (late-- <= 0) stands = next;
      return Response.json(init.method === 'PUT' ? { ok: true } : stands);
    },
  });
}

it('waits for a node of a cluster that still has what was there before, and not for ever', async () => {
  vi.useFakeTimers();
  try {
    const changed = withRole(readSecurity({}), 'li', 'editor');
    const [soon, never] = [saveSecurity(serverOf(3), 'team-x', changed), saveSecurity(serverOf(1_000), 'team-x', changed)];
    const outcomes = Promise.allSettled([soon, never]);
    await vi.runAllTimersAsync();
    expect(await outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'team.server' } }]);
  } finally {
    vi.useRealTimers();
  }
});
