import type { Migration } from './migration';

/** Teams: what is to be sent is found by itself, what a team holds is remembered, what it lacks here is wanted. */
export const migration002: Migration = async (_db, tx) => {
  const { db } = tx;
  const replicas = tx.objectStore('replicas');
  replicas.createIndex('team', 'team');
  // `due` is there only while something is to be sent, so the index holds just these.
  replicas.createIndex('due', ['team', 'due']);
  db.createObjectStore('teams', { keyPath: 'team' });
  db.createObjectStore('held', { keyPath: ['team', 'id'] });
  db.createObjectStore('wants', { keyPath: ['team', 'order', 'sha'] });
  db.createObjectStore('aside', { keyPath: ['team', 'id'] });
  const clips = tx.objectStore('clips');
  for (const row of await replicas.getAll()) {
    await replicas.put({ ...row, due: 1, left: 1 });
    const clip = await clips.index('uid').get(row.uid);
    if (clip) await clips.put({ ...clip, view: { ...clip.view, team: row.team, by: clip.createdBy, sync: 'waiting' } });
  }
};
