import type { CaptureRow, WriteTx } from '../schema';

/** Captures of any clip that name a content by its SHA-256, as their text or as one of their files. Stores: captures, files. */
export async function capturesNaming(tx: Pick<WriteTx, 'objectStore'>, sha: string): Promise<CaptureRow[]> {
  const captures = tx.objectStore('captures');
  const files = await tx.objectStore('files').index('sha').getAll(sha);
  const ofFiles = await Promise.all(files.map(({ capture }) => captures.get(capture)));
  return [...(await captures.index('bodies').getAll(sha)), ...ofFiles.filter((row) => row !== undefined)];
}
