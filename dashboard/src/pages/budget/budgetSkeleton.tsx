import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { days } from '../../format/formats.ts';
import { Block } from '../../ui/skeleton.tsx';
import styles from './budget.module.css';

/** Grey blocks where the form will stand. */
export function BudgetSkeleton({ month }: { month: string }): ReactElement {
  return (
    <div aria-busy="true">
      <VisuallyHidden component="h1">Plan for {days.month(month)}</VisuallyHidden>
      <VisuallyHidden role="status">Loading the plan for {days.month(month)}</VisuallyHidden>
      <Block height={28} width={240} />
      <div className={styles.status}>
        <Block height={30} width={160} />
      </div>
      <div className={styles.editor}>
        <div className={styles.column}>
          <Block height={200} />
          <Block height={640} />
        </div>
        <Block height={400} />
      </div>
    </div>
  );
}
