import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { days } from '../../format/formats.ts';
import { Block } from '../../ui/skeleton.tsx';
import card from '../../ui/card.module.css';
import styles from './overview.module.css';

/** Grey blocks where the figures will stand. */
export function OverviewSkeleton({ month }: { month: string }): ReactElement {
  return (
    <div className={styles.overview} aria-busy="true">
      <VisuallyHidden component="h1">{days.month(month)}</VisuallyHidden>
      <VisuallyHidden role="status">Loading {days.month(month)}</VisuallyHidden>
      <div className={styles.summary}>
        <div className={card.card}>
          <div className={styles.blocks}>
            <Block height={20} width={110} />
            <Block height={52} width={220} />
            <Block height={20} width={260} />
            <Block height={132} />
          </div>
        </div>
      </div>
      <div className={styles.course}>
        <div className={card.card}>
          <div className={styles.blocks}>
            <Block height={20} width={280} />
            <Block height={280} />
          </div>
        </div>
      </div>
      <div className={styles.categories}>
        <div className={card.card}>
          <div className={styles.blocks}>
            <Block height={20} width={110} />
            {Array.from({ length: 10 }, (_, index) => (
              <Block key={index} height={28} />
            ))}
          </div>
        </div>
      </div>
      <div className={styles.beside}>
        <div className={card.card}>
          <div className={styles.blocks}>
            <Block height={20} width={110} />
            {Array.from({ length: 4 }, (_, index) => (
              <Block key={index} height={36} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
