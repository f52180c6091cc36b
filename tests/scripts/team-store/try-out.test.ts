import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openTryOut } from '@/scripts/team-store/try-out.mjs';
import { couchStore } from '@/utils/team/couchdb';
import { readInvitation } from '@/utils/team/invitation';
import { blobId } from '@/utils/team/documents';
import { MADE_SHA, madeBlob } from '../../team/helpers/made-documents';

it('the store to try is as it was when it comes back: documents, bytes, people, and the place in the feed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-try-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const first = await openTryOut({ port: 0, folder });
  const port = Number(new URL(first.store.url).port);
  const enter = (code: string) => {
    const { address, db, user, key } = readInvitation(code);
    return { user, store: couchStore({ address, db, user, key }) };
  };
  const owner = enter(first.people[0]!.code);
  const bytes = new TextEncoder().encode('正文');
  const written = await owner.store.write([{ id: blobId(MADE_SHA), body: madeBlob(owner.user, { length: bytes.length }), content: { mime: 'text/plain', bytes } }]);
  const { since } = await owner.store.changes('0', { limit: 100 });
  const instance = await owner.store.instance();
  await first.close();
  expect((await stat(join(folder, 'team-store.json.gz'))).mode & 0o077).toBe(0);

  const second = await openTryOut({ port, folder });
  onTestFinished(() => second.close());
  expect(second.people).toEqual(first.people);
  const editor = enter(second.people[1]!.code);
  // A connection that the first one closed may be tried once more.
  await expect.poll(async () => (await editor.store.session().catch(() => undefined))?.user).toBe(editor.user);
  expect((await editor.store.contents([blobId(MADE_SHA)])).get(blobId(MADE_SHA))?.bytes).toEqual(bytes);
  expect(await editor.store.read([blobId(MADE_SHA)])).toMatchObject([{ winner: { rev: (written[0] as { rev: string }).rev } }]);
  expect(await owner.store.changes(since, { limit: 100 })).toMatchObject({ rows: [], since });
  expect(instance).toMatch(/^\d+$/);
  expect(await owner.store.instance()).toBe(instance);
  // What comes after it is told to those who had read so far.
  const next = { id: blobId('b'.repeat(64)), body: madeBlob(editor.user, { length: bytes.length }), content: { mime: 'text/plain', bytes } };
  expect(await editor.store.write([next])).toMatchObject([{ kind: 'held' }]);
  expect((await owner.store.changes(since, { limit: 100 })).rows.map(({ id }) => id)).toEqual([next.id]);
});
