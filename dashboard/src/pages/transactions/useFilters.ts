import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { localDay } from '../../format/today.ts';
import type { Filters } from './filters.ts';
import { filtersAddress, filtersOf } from './filters.ts';

export type ChangeFilters = (change: Partial<Filters>, options?: { replace: boolean }) => void;

/** The filters live in the address, so that Back, a reload and a shared link keep them. */
export function useFilters(): readonly [Filters, ChangeFilters] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const thisMonth = localDay().slice(0, 7);
  const filters = useMemo(() => filtersOf(search, thisMonth), [search, thisMonth]);
  const change = useCallback<ChangeFilters>(
    (part, options) => navigate(filtersAddress({ ...filters, ...part }), options),
    [filters, navigate],
  );
  return [filters, change];
}
