import type { ReactElement } from 'react';
import { days } from '../../format/formats.ts';
import { useMonth } from '../../month/useMonth.ts';
import styles from './overview.module.css';

/** Why another month than the running one is shown. */
export function OpeningNote({ month }: { month: string }): ReactElement {
  const { thisMonth, go } = useMonth();
  return (
    <p className={styles.opening}>
      Showing {days.month(month)}, your latest month.{' '}
      <button type="button" onClick={() => go(thisMonth)}>
        Go to this month
      </button>
    </p>
  );
}
