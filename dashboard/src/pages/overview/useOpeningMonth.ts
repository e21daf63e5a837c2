import { useEffect, useState } from 'react';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { useMonth } from '../../month/useMonth.ts';

/**
 * A visit without a month in its address opens the running one; where that has neither plan nor transactions, the latest
 * month with a plan.
 */
export function useOpeningMonth(data: SpendingMonthQuery | undefined) {
  const { month, isChosen, go } = useMonth();
  const [openedMonth, setOpenedMonth] = useState<string>();
  const latest = data?.latest.items[0]?.month;
  const leadsTo =
    !isChosen && data !== undefined && latest !== undefined && isEmptyMonth(data) && latest < month
      ? latest
      : undefined;
  useEffect(() => {
    if (leadsTo === undefined) return;
    setOpenedMonth(leadsTo);
    go(leadsTo, { replace: true });
  }, [leadsTo, go]);
  return {
    /** Nothing is shown of a month that is about to be left. */
    isOpening: leadsTo !== undefined,
    openedMonth: openedMonth === month ? openedMonth : undefined,
  };
}

/** Neither planned nor lived. */
export function isEmptyMonth({ monthlyBudget, monthTotals }: SpendingMonthQuery): boolean {
  return monthlyBudget === null && monthTotals.categories.length === 0 && monthTotals.unconverted.length === 0;
}
