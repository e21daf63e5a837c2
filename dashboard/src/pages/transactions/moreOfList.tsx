import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import styles from './transactions.module.css';
import type { TransactionList } from './useTransactionList.ts';

interface MoreOfListProps {
  readonly list: TransactionList;
  /** Whether to read on by itself when its end comes near. */
  readonly isByItself: boolean;
}

/** The end of what was read: reads on when it comes into sight, or on a press. */
export function MoreOfList({ list, isByItself }: MoreOfListProps): ReactElement | null {
  const { hasMore, isReading, hasFailed, readMore, transactions } = list;
  const end = useRef<HTMLDivElement>(null);
  const reads = isByItself && hasMore && !isReading && !hasFailed;
  useEffect(() => {
    if (!reads || end.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && readMore(), {
      rootMargin: '400px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
    // After each page anew, as its end may still be in sight.
  }, [reads, transactions?.length]);
  if (!hasMore) return null;
  return (
    <div ref={end} className={styles.more}>
      <span role="status">{hasFailed ? 'The next ones couldn’t be loaded.' : isReading ? 'Loading more…' : ''}</span>
      {!isReading && <Button onClick={readMore}>{hasFailed ? 'Try again' : 'Load more'}</Button>}
    </div>
  );
}
