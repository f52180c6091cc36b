import styles from './Loading.module.css';
import { Spinner } from './Spinner';

/** Something is being read. Said once it takes long enough to be noticed: what is there at once does not flash. */
export const Loading = ({ text }: { text: string }) => (
  <p role="status" class={styles['loading']}>
    <Spinner /> {text}
  </p>
);
