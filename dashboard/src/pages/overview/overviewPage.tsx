import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { SpendingMonthDocument } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { monthAfter } from '../../month/monthAddress.ts';
import { useMonth } from '../../month/useMonth.ts';
import { ErrorState } from '../../ui/errorState.tsx';
import { OpeningNote } from './openingNote.tsx';
import { Overview } from './overview.tsx';
import { OverviewSkeleton } from './overviewSkeleton.tsx';
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
  const shown = data ?? previousData;
  if (error && !data) {
    return <ErrorState title={`Couldn’t load ${days.month(month)}.`} error={error} onRetry={() => void refetch()} />;
  }
  if (shown === undefined || isOpening) return <OverviewSkeleton month={month} />;
  return (
    <>
      <VisuallyHidden component="h1">{days.month(month)}</VisuallyHidden>
      {openedMonth !== undefined && <OpeningNote month={openedMonth} />}
      <Overview data={shown} month={shown.monthTotals.month} today={today} isStale={data === undefined} />
    </>
  );
}
