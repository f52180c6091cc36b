import type { ReplicaRow, WriteTx } from '../schema';

/** Whether what a team shares of a clip may be edited here: always, but for whoever is a reader of that team. Store: teams. */
export async function mayEdit(tx: WriteTx, replica: ReplicaRow | undefined): Promise<boolean> {
  if (!replica?.me) return true;
  const account = replica.me.replace(/~.*$/, '');
  return (await tx.objectStore('teams').get(replica.team))?.people[account]?.role !== 'reader';
}
