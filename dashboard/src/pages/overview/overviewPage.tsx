import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { SpendingMonthDocument } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { monthAfter } from '../../month/monthAddress.ts';
import { useMonth } from '../../month/useMonth.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/errorState.tsx';
import { HeroMoney } from '../../ui/money.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';

export default function OverviewPage(): ReactElement {
  const { month } = useMonth();
  const variables = { month, trendFrom: monthAfter(month, -5), today: localDay() };
  const { data, error, refetch } = useQuery(SpendingMonthDocument, { variables });
  if (error)
    return <ErrorState title={`Couldn’t load ${days.month(month)}.`} error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { currency, totalActualExpenses } = data.monthTotals;
  return (
    <Card title="Spent">
      <HeroMoney amount={totalActualExpenses} currency={currency} />
    </Card>
  );
}
