import { ulid } from '../../article/ulid';
import type { Migration } from './migration';

/** The first library: clips, their captures and contents, what waits for the index and for a team. */
export const migration001: Migration = async (db, tx) => {
  const clips = db.createObjectStore('clips', { keyPath: 'id' });
  clips.createIndex('uid', 'uid', { unique: true });
  // A clip in the trash has trashedAt instead of savedAt, so each index holds just its own.
  clips.createIndex('view.savedAt', 'view.savedAt');
  clips.createIndex('view.trashedAt', 'view.trashedAt');
  clips.createIndex('view.date', 'view.date');
  clips.createIndex('view.urlKey', 'view.urlKey');
  const captures = db.createObjectStore('captures', { keyPath: 'uid' });
  captures.createIndex('clip', 'clip');
  captures.createIndex('bodies', 'bodies', { multiEntry: true });
  db.createObjectStore('bodies', { keyPath: 'sha' });
  db.createObjectStore('texts', { keyPath: 'id' });
  const files = db.createObjectStore('files', { keyPath: ['capture', 'n'] });
  files.createIndex('state', 'state');
  files.createIndex('sha', 'sha');
  db.createObjectStore('blobs', { keyPath: 'sha' });
  db.createObjectStore('pend', { keyPath: 'id' });
  db.createObjectStore('replicas', { keyPath: 'uid' });
  db.createObjectStore('edits', { keyPath: 'seq', autoIncrement: true }).createIndex('uid', 'uid');
  db.createObjectStore('kv');
  const kv = tx.objectStore('kv');
  await Promise.all([
    kv.put(ulid(), 'device'),
    kv.put(0, 'lamport'),
    kv.put(1, 'nextClip'),
    kv.put({ live: 0, trash: 0 }, 'counts'),
  ]);
};
