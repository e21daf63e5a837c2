import type { ReactElement } from 'react';
import { useId } from 'react';
import { count, figure } from '../../../format/formats.ts';
import styles from './progressLine.module.css';
import type { Progress } from './useBatches.ts';

/** How far something is: `650 of 1,404`. */
export function ProgressLine({ done, total, isWaiting, what }: Progress & { what: string }): ReactElement {
  const id = useId();
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <span id={id}>{what}</span>
        <span>{progressText(done, total)}</span>
      </div>
      <progress className={styles.bar} value={done} max={total} aria-labelledby={id} />
      <p className={styles.waiting} role="status">
        {isWaiting && 'The connection is lost. Waiting for it; then it goes on by itself.'}
      </p>
    </div>
  );
}

/** `650 of 1,404 rows` */
export function progressText(done: number, total: number): string {
  return `${figure(done)} of ${count(total, 'row')}`;
}
