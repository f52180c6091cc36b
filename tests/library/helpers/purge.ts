import { trashClip } from '../../../utils/library/edit';
import { purgeClip } from '../../../utils/library/purge-clip';
import type { Library } from '../../../utils/library/open';

/** Into the trash, and from there for good. */
export async function purge(lib: Library, id: number): Promise<void> {
  await trashClip(lib, id);
  await purgeClip(lib, id);
}
