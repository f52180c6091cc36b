import { browser } from './api';

/** Version of the extension, as in its manifest. */
export const version = (): string => browser.runtime.getManifest().version;
