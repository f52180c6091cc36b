import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import { Spinner } from './Spinner';
import styles from './StateLine.module.css';

/** How things stand, in words, read out when they change; actions go beside it. */
export function StateLine({ tone, text, children }: { tone: 'busy' | 'ok' | 'warn' | 'calm'; text: string; children?: ComponentChildren }) {
  return (
    <div class={styles['line']}>
      <p role="status" class={`${styles['state']} ${styles[tone]}`}>
        {tone === 'busy' && <Spinner />}
        {tone === 'ok' && <Icon name="check" />}
        {tone === 'warn' && <Icon name="warn" />}
        <span>{text}</span>
      </p>
      {children}
    </div>
  );
}
