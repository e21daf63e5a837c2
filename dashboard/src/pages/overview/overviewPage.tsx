import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { SpendingMonthDocument } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { monthAfter } from '../../month/monthAddress.ts';
import { useShownMonth } from '../../month/comingMonth.ts';
import { useMonth } from '../../month/useMonth.ts';
import { Dimmed } from '../../ui/dimmed.tsx';
import { ErrorState } from '../../ui/errorState.tsx';
import { OpeningNote } from './openingNote.tsx';
import { Overview } from './overview.tsx';
import { OverviewSkeleton } from './overviewSkeleton.tsx';
import { useMonthTransactions } from './useMonthTransactions.ts';
import { useOpeningMonth } from './useOpeningMonth.ts';

/** Where the month stands: loaded in one request, and kept current by events. */
export default function OverviewPage(): ReactElement {
  const { month } = useMonth();
  const today = localDay();
  const { data, previousData, error, refetch } = useQuery(SpendingMonthDocument, {
    variables: { month, trendFrom: monthAfter(month, -5) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { isOpening, openedMonth } = useOpeningMonth(data);
  // A month takes the place of another one whole, with the days of its course.
  const isChange = previousData !== undefined && previousData.monthTotals.month !== month;
  const course = useMonthTransactions(month, { skip: !isChange });
  const isWhole = !isChange || course.transactions !== undefined || course.error !== undefined;
  const before = error ? undefined : previousData;
  const { shown, shownMonth, isStale } = useShownMonth(month, isWhole ? data : undefined, before);
  if (error && !data) {
    return <ErrorState title={`Couldn’t load ${days.month(month)}.`} error={error} onRetry={() => void refetch()} />;
  }
  if (shown === undefined || isOpening) return <OverviewSkeleton month={month} />;
  return (
    <>
      <VisuallyHidden component="h1">{days.month(shownMonth)}</VisuallyHidden>
      {openedMonth !== undefined && <OpeningNote month={openedMonth} />}
      <Dimmed of={shownMonth} isStale={isStale}>
        <Overview data={shown} month={shownMonth} today={today} />
      </Dimmed>
    </>
  );
}
