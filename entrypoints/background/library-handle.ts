import { announce } from '../../utils/browser/changes';
import { keptLibrary } from '../../utils/library/kept-library';
import { type Library, openLibrary } from '../../utils/library/open';

/** The background's one connection. Pages hear when a library that was blocked is free. */
export const createLibraryHandle = (): (() => Promise<Library>) => keptLibrary(openLibrary, () => announce({ clips: [] }));
