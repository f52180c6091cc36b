import type { ErrorCode } from './error-codes';

/** One thing that went wrong, as the errors page shows it: no page contents, no secrets, of an address its host alone. */
export interface Failure {
  /** Milliseconds since 1970. */
  at: number;
  code: ErrorCode;
  /** The page of the extension that met it, or `background`. */
  where: string;
  /** Safe by {@link safeDetail}. */
  detail?: string;
}
