import { i18n } from '../../utils/browser/i18n';
import { reportDefects } from '../../utils/browser/report-defects';

/** Says the page's language and name, and reports what nobody catches; returns the signal that aborts when the page goes for good. */
export function startPage(title: string): AbortSignal {
  reportDefects();
  document.documentElement.lang = i18n.t('meta.lang');
  document.title = title;
  const page = new AbortController();
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) page.abort();
  });
  return page.signal;
}
