import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import styles from './transactions.module.css';
import type { TransactionList } from './useTransactionList.ts';

interface MoreOfListProps {
  readonly list: TransactionList;
  /** How many rows are drawn. */
  readonly shown: number;
  /** The caret goes to the row of this number. */
  readonly onFocusRow: (index: number) => void;
}

/** The end of what was read: reads on when it comes near, or on a press, after which the first new row has the focus. */
export function MoreOfList({ list, shown, onFocusRow }: MoreOfListProps): ReactElement | null {
  const { hasMore, isReading, hasFailed, readMore, transactions } = list;
  const end = useRef<HTMLDivElement>(null);
  const pressedAt = useRef<number>(undefined);
  const reads = hasMore && !isReading && !hasFailed;
  useEffect(() => {
    if (!reads || end.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && readMore(), {
      rootMargin: '600px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
    // After each page anew, as its end may still be in sight.
  }, [reads, transactions?.length]);
  useEffect(() => {
    const first = pressedAt.current;
    if (first === undefined || shown <= first) return;
    pressedAt.current = undefined;
    onFocusRow(first);
  }, [shown, onFocusRow]);
  if (!hasMore) return null;
  const press = (): void => {
    pressedAt.current = shown;
    readMore();
  };
  return (
    <div ref={end} className={styles.more}>
      <span role="status">{hasFailed ? 'Couldn’t load more.' : isReading ? 'Loading more…' : ''}</span>
      {!isReading && <Button onClick={press}>{hasFailed ? 'Try again' : 'Load more'}</Button>}
    </div>
  );
}
