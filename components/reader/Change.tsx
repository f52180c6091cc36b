import { i18n } from '../../utils/browser/i18n';
import styles from './Change.module.css';

/** Words that came or went: by colour, by a line, by a sign, and for whoever listens by a word. */
export function Change({ kind, text }: { kind: 'added' | 'removed'; text: string }) {
  const inside = (
    <>
      <span class="visually-hidden">{i18n.t(kind === 'added' ? 'compare.added' : 'compare.removed')}</span>
      <span class={styles['sign']} aria-hidden="true">
        {kind === 'added' ? '+' : '−'}
      </span>
      {text}
    </>
  );
  return kind === 'added' ? <ins class={styles['added']}>{inside}</ins> : <del class={styles['removed']}>{inside}</del>;
}
