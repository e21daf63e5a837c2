import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { Block } from '../../ui/skeleton.tsx';
import styles from './recurring.module.css';

/** Grey blocks where the list will stand. */
export function RecurringSkeleton(): ReactElement {
  return (
    <div aria-busy="true" className={styles.page}>
      <VisuallyHidden component="h1">Recurring</VisuallyHidden>
      <VisuallyHidden role="status">Loading what is recurring</VisuallyHidden>
      <div className={styles.title}>
        <Block height={28} width={140} />
        <Block height={36} width={90} />
      </div>
      <Block height={126} />
      <Block height={260} />
      <Block height={340} />
    </div>
  );
}
