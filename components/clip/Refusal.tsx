import type { AppError } from '../../utils/article/app-error';
import { mayInsist, mayKeepOriginal, mayPick, mayRetry } from '../../utils/article/error-codes';
import { parseAddress } from '../../utils/article/parse-address';
import { siteOf } from '../../utils/article/url-key';
import { i18n } from '../../utils/browser/i18n';
import { errorNote } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { StateLine } from '../ui/StateLine';

export interface RefusalProps {
  error: AppError;
  /** The page has a clip from before. */
  again?: boolean;
  onRetry: () => void;
  /** Clips the page although it was taken for none. */
  onInsist: () => void;
  /** Keeps the page as it is, and no article. */
  onOriginal: () => void;
  onAddress: (url: string) => void;
  /** Lets the reader show the article on the page itself. */
  onPick: () => void;
  /** Asks for the host of the tab, where that would help to fetch the file that it shows. */
  allow?: { url: string; ask: () => void } | undefined;
}

/** Why nothing was kept, and what can be done about it. */
export function Refusal({ error: { code, detail = '' }, again = false, onRetry, onInsist, onOriginal, onAddress, onPick, allow }: RefusalProps) {
  // The address comes from the page: only one of the web is opened.
  const frame = code === 'clip.frame' && /^https?:$/.test(parseAddress(detail)?.protocol ?? '') ? detail : undefined;
  return (
    <>
      <StateLine tone="warn" text={i18n.t(again ? 'popup.failedAgain' : 'popup.failed')} />
      <ErrorNote {...errorNote(code)}>
        {mayRetry(code) && <Button onClick={onRetry}>{i18n.t('popup.retry')}</Button>}
        {mayInsist(code) && <Button onClick={onInsist}>{i18n.t('popup.insist')}</Button>}
        {mayPick(code) && <Button onClick={onPick}>{i18n.t('pick.open')}</Button>}
        {mayKeepOriginal(code) && <Button onClick={onOriginal}>{i18n.t('popup.keepOriginal')}</Button>}
        {allow && /^clip\.(pdf|image)$/.test(code) && detail === 'file.network' && (
          <>
            <p>{i18n.t('popup.allowTabWhy')}</p>
            <Button onClick={allow.ask}>{i18n.t('popup.allowTab', [siteOf(allow.url)])}</Button>
          </>
        )}
        {frame !== undefined && <Button onClick={() => onAddress(frame)}>{i18n.t('popup.openFrame')}</Button>}
      </ErrorNote>
    </>
  );
}
