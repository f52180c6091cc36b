import { JianbaoMark } from './JianbaoMark';
import styles from './Welcome.module.css';

const PUZZLE = 'M6.2 2.6a1.8 1.8 0 0 1 3.6 0v.9h2.7v2.9h.8a1.8 1.8 0 0 1 0 3.6h-.8v3.5H9.4v-.8a1.5 1.5 0 0 0-3 0v.8H3.5V10h.7a1.7 1.7 0 0 0 0-3.4h-.7V3.5h2.7z';
const SIGNS = {
  chrome: 'M6 2.5h4l-.6 4.2 2 2.3H4.6l2-2.3zM8 9v4.5',
  edge: 'M1.5 8s2.4-4 6.5-4 6.5 4 6.5 4-2.4 4-6.5 4-6.5-4-6.5-4zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  firefox: 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM8 1.5v2.3m0 8.4v2.3M1.5 8h2.3m8.4 0h2.3M3.4 3.4 5 5m6 6 1.6 1.6m0-9.2L11 5m-6 6-1.6 1.6',
} as const;

/** Toolbar and list of extensions as the browser draws them, with the two places to click numbered. Never read out: the words beside it say it. */
export function PinDrawing({ kind }: { kind: keyof typeof SIGNS }) {
  return (
    <div class={styles['drawing']} aria-hidden="true">
      <div class={styles['bar']}>
        <span class={styles['address']} />
        <span class={styles['spot']}>
          <Stroke path={PUZZLE} />
          <b class={styles['number']}>1</b>
        </span>
        <span class={styles['round']} />
      </div>
      <div class={styles['sheet']}>
        <span class={styles['entry']}>
          <JianbaoMark />
          <i class={styles['word']} />
          <span class={styles['spot']}>
            <Stroke path={SIGNS[kind]} />
            <b class={styles['number']}>2</b>
          </span>
        </span>
        <span class={styles['entry']}>
          <i class={styles['other']} />
          <i class={styles['word']} />
        </span>
      </div>
    </div>
  );
}

const Stroke = ({ path }: { path: string }) => (
  <svg viewBox="0 0 16 16" width="18" height="18" focusable="false">
    <path d={path} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round" />
  </svg>
);
