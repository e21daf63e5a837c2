import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './states.module.css';

interface BlockProps {
  /** In px. */
  readonly height: number;
  /** As in CSS; default all there is. */
  readonly width?: string | number;
}

/** A grey block of the size of what will stand in its place. It comes up after a moment, for quick answers never. */
export function Block({ height, width = '100%' }: BlockProps): ReactElement {
  return <span className={styles.block} style={{ height, width }} aria-hidden />;
}

/** While the code of a page is on its way. */
export function PageSkeleton(): ReactElement {
  return (
    <div aria-busy="true">
      <VisuallyHidden component="h1">Loading the page</VisuallyHidden>
      <div className={styles.blocks}>
        <Block height={28} width="40%" />
        <Block height={220} />
        <Block height={320} />
      </div>
    </div>
  );
}
