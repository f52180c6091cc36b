import { type Library, openLibrary } from '../../utils/library/open';

/** The background's one connection, opened when first needed; a failed opening is tried again at the next need. */
export function createLibraryHandle(): () => Promise<Library> {
  let opening: Promise<Library> | undefined;
  return () => {
    opening ??= openLibrary().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}
