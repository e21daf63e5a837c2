import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { BudgetMonthDocument } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { monthAfter } from '../../month/monthAddress.ts';
import { useMonth } from '../../month/useMonth.ts';
import { ErrorState } from '../../ui/errorState.tsx';
import { BudgetEditor } from './budgetEditor.tsx';
import { BudgetSkeleton } from './budgetSkeleton.tsx';
import { NewPlan } from './newPlan.tsx';

/** The plan of a month: made, copied, changed. */
export default function BudgetPage(): ReactElement {
  const { month } = useMonth();
  const { data, error, refetch } = useQuery(BudgetMonthDocument, {
    variables: { month, before: monthAfter(month, -1), meanFrom: monthAfter(month, -3) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (error && !data) {
    return <ErrorState title="Couldn’t load the plan." error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <BudgetSkeleton month={month} />;
  if (data.monthlyBudget === null) return <NewPlan key={month} data={data} month={month} />;
  const stored = { budget: data.monthlyBudget, categories: data.categories.items };
  return (
    <>
      <h1>Plan for {days.month(month)}</h1>
      <BudgetEditor key={month} stored={stored} history={data.analyticsTrend.items} />
    </>
  );
}
