import { AppError } from '../article/app-error';
import { browser } from './api';
import { reported } from './reported';

/**
 * True for a page of ours that itself belongs to a private window, with storage of its own: it cannot see the library.
 * Firefox makes such pages; Chromium's share the storage of all windows, whichever window they are shown in.
 */
export const isPrivatePage = (): boolean => (browser.extension as { inIncognitoContext?: boolean } | undefined)?.inIncognitoContext === true;

/** Lets `open` alone in a page that cannot see the library, so that none is made beside it. @throws AppError library.private */
export const outsidePrivate =
  <T, A extends unknown[]>(open: (...given: A) => Promise<T>) =>
  (...given: A): Promise<T> => {
    if (!isPrivatePage()) return open(...given);
    const refusal = new AppError('library.private');
    // What happens in a private window is noted nowhere.
    reported.add(refusal);
    return Promise.reject(refusal);
  };
