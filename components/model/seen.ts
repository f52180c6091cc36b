import { AppError } from '../../utils/article/app-error';

/** What the library answers; `instead` where this page cannot see it. */
export const seen = <T, I>(reading: Promise<T>, instead: I): Promise<T | I> =>
  reading.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'library.private') return instead;
    throw error;
  });
