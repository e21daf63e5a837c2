import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import type { Filters } from './filters.ts';
import { listQuery } from './listQuery.ts';
import { filtersHere } from './search.ts';

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
  retry(): void;
}

/** As many as the API gives at once, where all are looked through. */
const SEARCHED_AT_ONCE = 100;

/** The list that the filters ask for, page after page; to its end by itself where the answers are looked through here. */
export function useTransactionList(filters: Filters): TransactionList {
  const { query, variables } = listQuery(filters);
  const isSearched = filtersHere(filters);
  const { data, error, fetchMore, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [readingAt, setReadingAt] = useState<string>();
  const [failedAt, setFailedAt] = useState<string>();
  const nextToken = data?.page.nextToken ?? null;
  const isReading = nextToken !== null && readingAt === nextToken;
  const hasFailed = nextToken !== null && failedAt === nextToken;

  const readMore = (): void => {
    if (nextToken === null || isReading) return;
    setReadingAt(nextToken);
    setFailedAt(undefined);
    fetchMore({ variables: { nextToken, ...(isSearched && { limit: SEARCHED_AT_ONCE }) } })
      .catch(() => setFailedAt(nextToken))
      .finally(() => setReadingAt(undefined));
  };
  const goesOn = isSearched && nextToken !== null && !isReading && !hasFailed;
  useEffect(() => {
    if (goesOn) readMore();
    // What reads is another function at each drawing; only the place to go on from counts.
  }, [goesOn, nextToken]);
  return {
    ...{ transactions: data?.page.items, error, hasMore: nextToken !== null, isReading, hasFailed, readMore },
    retry: () => void refetch(),
  };
}
