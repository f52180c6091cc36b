import type { ErrorCode } from './error-codes';

/** The one error class of the product. `detail` is for the errors page: never page contents, never a secret. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(detail ? `${code}: ${detail}` : code, options);
  }
}

/** `error` itself when it is ours, else wrapped under `fallback` with its own message as detail. */
export function toAppError(error: unknown, fallback: ErrorCode): AppError {
  if (isOurs(error)) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new AppError(fallback, detail, { cause: error });
}

/** Each script of a page has a class of its own. */
const isOurs = (error: unknown): error is AppError => error instanceof Error && error.name === 'AppError';
