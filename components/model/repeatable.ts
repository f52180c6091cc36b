import { type AppError, toAppError } from '../../utils/article/app-error';

/** Work that can be done again as it was when it failed. */
export interface Repeatable {
  /** Does it. @returns what it answers; undefined when it failed: then `failed` was told */
  run<T>(work: () => Promise<T>): Promise<T | undefined>;
  /** Does once more what failed last, with all that was wished of it. */
  again(): Promise<unknown>;
}

/** @param failed told of each failure */
export function repeatable(failed: (error: AppError) => void): Repeatable {
  let last: () => Promise<unknown> = () => Promise.resolve();
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      last = work;
      failed(toAppError(error, 'clip.failed'));
      return undefined;
    }
  };
  return { run, again: () => run(last) };
}
