import { errorText } from '../../components/model/words/error-text';
import { toAppError } from '../../utils/article/app-error';
import { ulid } from '../../utils/article/ulid';
import { urlKey } from '../../utils/article/url-key';
import { wholePage } from '../../utils/article/whole-page';
import { noteAsked, noteAskedFailure } from '../../utils/browser/asked-clip';
import { showBadge } from '../../utils/browser/badge';
import { i18n } from '../../utils/browser/i18n';
import type { ClipChoice } from '../../utils/browser/menus';
import { openPopup } from '../../utils/browser/open-popup';
import { report } from '../../utils/browser/report';
import type { Library } from '../../utils/library/open';
import { findByUrlKey } from '../../utils/library/read/find-by-url-key';
import type { createClipping } from './clipping';

/**
 * A clip from the menu of a page or a selection. The capture is made here; the popup, where the browser opens it, joins it
 * and shows what comes of it. Else the toolbar button tells, and the popup of the next click. A page that is kept already
 * is not stored again; a selection always is a clip of its own. In a private window the popup asks first, and the button says so.
 */
export const createMenuClipping =
  (library: () => Promise<Library>, clip: ReturnType<typeof createClipping>) =>
  async ({ tab, url, selection }: ClipChoice): Promise<void> => {
    const opening = openPopup();
    const request = { capture: ulid(), tab, askedAt: Date.now(), ...(selection && { selection }) };
    await noteAsked({ request, url });
    let said: Parameters<typeof showBadge>;
    try {
      const before = url !== undefined && !selection && wholePage(await findByUrlKey(await library(), urlKey(url)));
      if (!before) await clip(request);
      said = [tab, 'kept', i18n.t(before ? 'popup.keptBefore' : 'popup.kept')];
    } catch (error) {
      const failure = toAppError(error, 'clip.failed');
      report(failure);
      await noteAskedFailure(request, failure);
      const asks = failure.code === 'clip.private';
      said = asks ? [tab, 'asks', i18n.t('private.ask')] : [tab, 'failed', `${i18n.t('popup.failed')}${i18n.t('punctuation.colon')}${errorText(failure.code)}`];
    }
    if (!(await opening)) await showBadge(...said);
  };
