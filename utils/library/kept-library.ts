import type { DatabaseEvents } from './open-database';
import type { Library } from './open';

/** The one connection of a page or worker: opened when first needed, and again at the next need when opening failed or the connection was closed. */
export function keptLibrary(open: (events: DatabaseEvents) => Promise<Library>, freed?: () => void): () => Promise<Library> {
  let opening: Promise<Library> | undefined;
  const closed = (): void => {
    opening = undefined;
  };
  return () => {
    opening ??= open({ closed, ...(freed && { freed }) }).catch((error: unknown) => {
      closed();
      throw error;
    });
    return opening;
  };
}
