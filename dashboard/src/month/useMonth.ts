import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { localDay } from '../format/today.ts';
import { monthOf, withMonth } from './monthAddress.ts';

export interface MonthChoice {
  /** `YYYY-MM`: the address's, else the running one. */
  readonly month: string;
  readonly thisMonth: string;
  /** Whether the address names it. */
  readonly isChosen: boolean;
  /** Goes to a month on the same page; `replace` leaves no step to go back to. */
  go(month: string, options?: { replace: boolean }): void;
}

/** The month that is being looked at. It lives in the address, so that Back, a reload and a shared link keep it. */
export function useMonth(): MonthChoice {
  const search = useSearch();
  const chosen = monthOf(search);
  const [path, navigate] = useLocation();
  const thisMonth = localDay().slice(0, 7);
  const go = useCallback(
    (month: string, options?: { replace: boolean }) => navigate(withMonth(path, search, month), options),
    [navigate, path, search],
  );
  return { month: chosen ?? thisMonth, thisMonth, isChosen: chosen !== undefined, go };
}
