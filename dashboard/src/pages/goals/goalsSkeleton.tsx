import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { Block } from '../../ui/skeleton.tsx';
import styles from './goals.module.css';

/** Grey blocks where the cards will stand. */
export function GoalsSkeleton(): ReactElement {
  return (
    <div aria-busy="true" className={styles.page}>
      <VisuallyHidden component="h1">Goals</VisuallyHidden>
      <VisuallyHidden role="status">Loading the goals</VisuallyHidden>
      <div className={styles.title}>
        <Block height={28} width={100} />
        <Block height={36} width={90} />
      </div>
      <Block height={40} width={420} />
      <div className={styles.cards}>
        <Block height={276} />
        <Block height={276} />
        <Block height={276} />
      </div>
    </div>
  );
}
