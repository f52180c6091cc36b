import { announce } from '../../utils/browser/changes';
import { type Library, openLibrary } from '../../utils/library/open';

/**
 * The background's one connection, opened when first needed, and again at the next need when opening failed or the connection
 * was closed. Pages hear when a library that was blocked is free.
 */
export function createLibraryHandle(): () => Promise<Library> {
  let opening: Promise<Library> | undefined;
  const closed = (): void => {
    opening = undefined;
  };
  return () => {
    opening ??= openLibrary({ closed, freed: () => announce({ clips: [] }) }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}
