import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { BudgetMonthQuery } from '../../../../generated/dashboard.ts';
import { BudgetMonthDocument } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { monthAfter } from '../../month/monthAddress.ts';
import { useShownMonth } from '../../month/comingMonth.ts';
import { useMonth } from '../../month/useMonth.ts';
import { Dimmed } from '../../ui/dimmed.tsx';
import { ErrorState } from '../../ui/errorState.tsx';
import { BudgetEditor } from './budgetEditor.tsx';
import { BudgetSkeleton } from './budgetSkeleton.tsx';
import { NewPlan } from './newPlan.tsx';

/** The plan of a month: made, copied, changed. */
export default function BudgetPage(): ReactElement {
  const { month } = useMonth();
  const { data, previousData, error, refetch } = useQuery(BudgetMonthDocument, {
    variables: { month, before: monthAfter(month, -1), meanFrom: monthAfter(month, -3) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { shown, shownMonth, isStale } = useShownMonth(month, data, error ? undefined : previousData);
  if (error && !data) {
    return <ErrorState title="Couldn’t load the plan." error={error} onRetry={() => void refetch()} />;
  }
  if (shown === undefined) return <BudgetSkeleton month={month} />;
  return (
    <Dimmed of={shownMonth} isStale={isStale}>
      <Plan data={shown} month={shownMonth} />
    </Dimmed>
  );
}

function Plan({ data, month }: { data: BudgetMonthQuery; month: string }): ReactElement {
  if (data.monthlyBudget === null) return <NewPlan data={data} month={month} />;
  const stored = { budget: data.monthlyBudget, categories: data.categories.items };
  return (
    <>
      <h1>Plan for {days.month(month)}</h1>
      <BudgetEditor stored={stored} history={data.analyticsTrend.items} />
    </>
  );
}
