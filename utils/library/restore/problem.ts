import type { ErrorCode } from '../../article/error-codes';

/** One thing that is wrong with a backup, and the exact place. */
export interface Problem {
  code: ErrorCode;
  /** Name of the entry in the zip. */
  entry: string;
  /** From 1, in an entry of lines. */
  line?: number;
  /** Path inside the line, such as `captures.0.url`; never a value. */
  path?: string;
}
