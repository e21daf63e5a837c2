import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { Card } from '../../ui/card.tsx';
import { Block } from '../../ui/skeleton.tsx';
import styles from './transactions.module.css';

/** While the first page is on its way: as many lines as fit. */
export function ListSkeleton({ title }: { title: string }): ReactElement {
  return (
    <Card title={title}>
      <div aria-busy="true" className={styles.skeleton}>
        <VisuallyHidden role="status">Loading {title}</VisuallyHidden>
        {Array.from({ length: 10 }, (_, index) => (
          <Block key={index} height={28} />
        ))}
      </div>
    </Card>
  );
}
