import { type ErrorCode, isErrorCode } from '../../../utils/article/error-codes';
import { i18n } from '../../../utils/browser/i18n';

type Underscored<S extends string> = S extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : S;

/** The sentence for an error code, in the reader's language; a general one for a code of another version. */
export function errorText(code: string | null | undefined): string {
  if (!isErrorCode(code)) return i18n.t('error.unknown');
  return i18n.t(`error.${code.replace('.', '_') as Underscored<ErrorCode>}`);
}

/** What a note of a failure says: the sentence for its code, and the code in small. */
export const errorNote = (code: string): { text: string; code: string } => ({ text: errorText(code), code: i18n.t('error.code', [code]) });
