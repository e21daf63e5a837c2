import type { ReactElement } from 'react';
import styles from './bulletBar.module.css';

interface BulletBarProps {
  readonly actual: number;
  /** 0: nothing is planned, and the bar is as long as its share of `largest`. */
  readonly budgeted: number;
  /** The largest amount in the column. */
  readonly largest: number;
  /** Where the month has come to, 0 to 1; drawn as a fine line. */
  readonly pace?: number | undefined;
}

/** The scale goes a little beyond the budget, so that what is over it can be seen. */
const SCALE = 1.3;

/**
 * What was spent against the budget: a bar from 0, the budget as a tick at the same place in every row, and what is beyond
 * the tick hatched. The row says the same in words.
 */
export function BulletBar({ actual, budgeted, largest, pace }: BulletBarProps): ReactElement {
  const share = budgeted > 0 ? actual / budgeted / SCALE : largest > 0 ? actual / largest : 0;
  const tick = 1 / SCALE;
  const percent = (value: number): string => `${Math.min(1, Math.max(0, value)) * 100}%`;
  if (budgeted <= 0) {
    return (
      <span className={styles.bar} aria-hidden>
        <span className={styles.unplanned} style={{ width: percent(share) }} />
      </span>
    );
  }
  return (
    <span className={styles.bar} aria-hidden>
      <span className={styles.track} style={{ width: percent(tick) }} />
      <span className={styles.spent} style={{ width: percent(Math.min(share, tick)) }} />
      {share > tick && (
        <span
          className={styles.beyond}
          data-clipped={share > 1 || undefined}
          style={{ insetInlineStart: percent(tick), width: percent(Math.min(share, 1) - tick) }}
        />
      )}
      {pace !== undefined && <span className={styles.pace} style={{ insetInlineStart: percent(pace * tick) }} />}
      <span className={styles.tick} style={{ insetInlineStart: percent(tick) }} />
    </span>
  );
}
