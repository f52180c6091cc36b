import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FileRow } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import { sanitise } from '../../utils/sanitise/sanitise';
import { fileStateText } from '../model/words/file-state-text';
import styles from './ArticleView.module.css';
import { showImages } from './show-images';

export interface ArticleViewProps {
  /** HTML as stored: never trusted, whatever it went through before. */
  html: string;
  files: readonly FileRow[];
  blob: (sha: string) => Promise<Blob | undefined>;
  /** Told of the headings once they are in place. */
  onHeadings?: (headings: HTMLHeadingElement[]) => void;
}

/**
 * The one place where stored HTML becomes part of a page: through the sanitiser, attached as nodes. Loads nothing from the
 * network: images are shown from their stored bytes, or as words.
 */
export function ArticleView({ html, files, blob, onHeadings }: ArticleViewProps) {
  const article = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = article.current;
    if (!element) return undefined;
    element.replaceChildren(sanitise(html));
    for (const table of element.querySelectorAll('table')) wrapTable(table);
    onHeadings?.([...element.querySelectorAll<HTMLHeadingElement>('h2, h3, h4, h5, h6')]);
    return () => element.replaceChildren();
  }, [html, onHeadings]);

  const made = useRef(new Map<string, string>());
  useLayoutEffect(() => {
    const shown = new AbortController();
    const source = { files, blob, words, placeholderClass: styles['placeholder'] ?? '' };
    if (article.current) showImages(article.current, source, made.current, shown.signal);
    return () => shown.abort();
  }, [html, files, blob]);
  useLayoutEffect(
    () => () => {
      for (const address of made.current.values()) URL.revokeObjectURL(address);
      made.current.clear();
    },
    [html],
  );

  return <div ref={article} class={styles['article']} lang="zh-CN" data-part="body" />;
}

/** A wide table scrolls within itself, by keyboard too. */
function wrapTable(table: HTMLTableElement): void {
  if (table.parentElement?.closest('table')) return;
  const frame = document.createElement('div');
  frame.className = styles['frame'] ?? '';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', table.caption?.textContent || i18n.t('reader.table'));
  table.before(frame);
  frame.append(table);
}

function words(file: FileRow | undefined, alt: string, broken: boolean): string {
  const name = [i18n.t('file.image'), alt].filter(Boolean).join(i18n.t('punctuation.colon'));
  const state = broken ? i18n.t('file.broken') : file && file.state !== 'kept' ? fileStateText(file) : i18n.t('file.notStored');
  return `${name}${i18n.t('punctuation.dot')}${state}`;
}
