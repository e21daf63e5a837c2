import type { ReactElement, ReactNode } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { money, percent } from '../../format/formats.ts';
import { Changing } from '../../ui/changing.tsx';
import { GoalBar } from '../../ui/goalBar.tsx';
import styles from './goalProgress.module.css';

interface GoalProgressProps {
  readonly goal: GoalFieldsFragment;
  /** Before the amount: `Then`. */
  readonly lead?: string;
  /** Below the bar. */
  readonly children?: ReactNode;
}

/** How far a goal has come: in money, in percent and as a bar. */
export function GoalProgress({ goal, lead, children }: GoalProgressProps): ReactElement {
  const { id, currentAmount, targetAmount, currency, percentComplete } = goal;
  return (
    <div className={styles.progress}>
      <p className={styles.amounts}>
        {lead !== undefined && <span>{lead}</span>}
        <Changing value={currentAmount} of={id}>
          <strong>{money.plain(currentAmount, currency)}</strong>
        </Changing>
        <span>of {money.plain(targetAmount, currency)}</span>
        <span className={styles.percent}>{percent(percentComplete)}</span>
      </p>
      <GoalBar percent={percentComplete} />
      {children}
    </div>
  );
}
