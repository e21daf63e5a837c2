import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { MoreRecurringTemplatesDocument, RecurringTemplatesDocument } from '../../../../generated/dashboard.ts';
import { useWholeList } from '../../api/useWholeList.ts';
import { localDay } from '../../format/today.ts';
import { ErrorState } from '../../ui/errorState.tsx';
import { RecurringList } from './recurringList.tsx';
import { RecurringSkeleton } from './recurringSkeleton.tsx';

/** What comes again and again: what is due, what will be, what rests. */
export default function RecurringPage(): ReactElement {
  const { data, error, refetch, fetchMore } = useQuery(RecurringTemplatesDocument, {
    variables: { month: localDay().slice(0, 7) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const rest = useWholeList(data?.recurrings.nextToken, (nextToken) =>
    fetchMore({ query: MoreRecurringTemplatesDocument, variables: { nextToken } }),
  );
  if (error && !data) {
    return <ErrorState title="Couldn’t load what is recurring." error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <RecurringSkeleton />;
  return (
    <RecurringList
      templates={data.recurrings.items}
      categories={data.categories.items}
      currency={data.monthTotals.currency}
      rest={rest}
    />
  );
}
