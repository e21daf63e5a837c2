import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { GoalsDocument, MoreGoalsDocument } from '../../../../generated/dashboard.ts';
import { useWholeList } from '../../api/useWholeList.ts';
import { localDay } from '../../format/today.ts';
import { ErrorState } from '../../ui/errorState.tsx';
import { GoalsList } from './goalsList.tsx';
import { GoalsSkeleton } from './goalsSkeleton.tsx';

/** What the person saves for. */
export default function GoalsPage(): ReactElement {
  const { data, error, refetch, fetchMore } = useQuery(GoalsDocument, {
    variables: { month: localDay().slice(0, 7) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const rest = useWholeList(data?.goals.nextToken, (nextToken) =>
    fetchMore({ query: MoreGoalsDocument, variables: { nextToken } }),
  );
  if (error && !data) {
    return <ErrorState title="Couldn’t load the goals." error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <GoalsSkeleton />;
  return <GoalsList goals={data.goals.items} currency={data.monthTotals.currency} rest={rest} />;
}
