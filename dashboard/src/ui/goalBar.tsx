import type { ReactElement } from 'react';
import styles from './goalBar.module.css';

/** How far a goal has come, with its milestones at 25, 50 and 75 percent. The percentage stands beside it as text. */
export function GoalBar({ percent }: { percent: number }): ReactElement {
  return (
    <span className={styles.bar} data-reached={percent >= 100 || undefined} aria-hidden>
      <span className={styles.done} style={{ width: `${Math.min(100, percent)}%` }} />
      {[25, 50, 75].map((milestone) => (
        <span
          key={milestone}
          className={styles.milestone}
          data-passed={percent >= milestone || undefined}
          style={{ insetInlineStart: `${milestone}%` }}
        />
      ))}
    </span>
  );
}
