import styles from './Icon.module.css';

/** Strokes on a 16 × 16 grid. */
const PATHS = {
  back: 'M9.5 3.5 5 8l4.5 4.5M5.5 8H13',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  check: 'm3.5 8.5 3 3 6-7',
  warn: 'M8 3.5v5.2M8 12.2v.01',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9m3.3-1.2 3.2 3.2',
  gear: 'M2.5 4.5h6m3 0h2m-4.5-2v4m-6.5 5h2m3 0h6m-8-2v4',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words or inside a labelled button; never read out. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={styles['icon']} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} stroke-width={name === 'more' ? 2 : 1.5} />
    </svg>
  );
}
