import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { WholeList } from '../api/useWholeList.ts';
import styles from './restOfList.module.css';

/** Says that more is on its way, or that it could not be had. */
export function RestOfList({ isReading, hasFailed, retry }: WholeList): ReactElement | null {
  if (!isReading && !hasFailed) return null;
  return (
    <p className={styles.rest} role="status">
      {isReading ? 'Loading the rest…' : 'The rest couldn’t be loaded.'}
      {hasFailed && (
        <Button size="xs" onClick={retry}>
          Try again
        </Button>
      )}
    </p>
  );
}
