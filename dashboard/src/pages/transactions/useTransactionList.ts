import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import type { Filters } from './filters.ts';
import { filtersAddress } from './filters.ts';
import { listQuery } from './listQuery.ts';

export interface TransactionList {
  /** What was read so far, newest first; undefined before the first page. */
  readonly transactions: readonly TransactionFieldsFragment[] | undefined;
  /** Why there is no first page. */
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  /** A further page could not be had; what is there stays. */
  readonly hasFailed: boolean;
  readMore(): void;
  /** Reads page after page until there is no other. */
  readToEnd(): void;
  retry(): void;
}

/** The list that the filters ask for, page after page. */
export function useTransactionList(filters: Filters): TransactionList {
  const { query, variables } = listQuery(filters);
  const list = filtersAddress({ ...filters, text: '' });
  const { data, error, fetchMore, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [readingAt, setReadingAt] = useState<string>();
  const [failedAt, setFailedAt] = useState<string>();
  const [wholeList, setWholeList] = useState<string>();
  const nextToken = data?.page.nextToken ?? null;
  const isReading = nextToken !== null && readingAt === nextToken;
  const hasFailed = nextToken !== null && failedAt === nextToken;

  const readMore = (): void => {
    if (nextToken === null || isReading) return;
    setReadingAt(nextToken);
    setFailedAt(undefined);
    fetchMore({ variables: { nextToken } })
      .catch(() => setFailedAt(nextToken))
      .finally(() => setReadingAt(undefined));
  };
  const goesOn = wholeList === list && nextToken !== null && !isReading && !hasFailed;
  useEffect(() => {
    if (goesOn) readMore();
    // What reads is another function at each drawing; only the place to go on from counts.
  }, [goesOn, nextToken]);
  return {
    ...{ transactions: data?.page.items, error, hasMore: nextToken !== null, isReading, hasFailed, readMore },
    readToEnd() {
      setFailedAt(undefined);
      setWholeList(list);
    },
    retry: () => void refetch(),
  };
}
