import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { MonthSumsDocument } from '../../../../generated/dashboard.ts';
import { figure } from '../../format/formats.ts';
import { Money } from '../../ui/money.tsx';
import type { Filters } from './filters.ts';
import { isNarrowed } from './filters.ts';
import { isCounted, periodSums } from './periodSums.ts';
import styles from './transactions.module.css';

interface SumsLineProps {
  readonly filters: Filters;
  /** Rows that match. */
  readonly shown: number;
  readonly onClear: () => void;
}

/** How many rows there are to see, and what the API counted, which is never added up from them. */
export function SumsLine({ filters, shown, onClear }: SumsLineProps): ReactElement {
  const { period, category } = filters;
  const isAsked = period.kind === 'month' && isCounted(filters);
  const { data } = useQuery(
    MonthSumsDocument,
    isAsked
      ? { variables: { month: period.month }, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' }
      : skipToken,
  );
  const sums = isAsked && data ? periodSums(data, category) : undefined;
  const currency = data?.monthTotals.currency ?? '';
  return (
    <span className={styles.sums}>
      <span role="status">{figure(shown)} shown</span>
      {sums && hasSpent(category) && (
        <span>
          spent <Money amount={sums.spent} currency={currency} />
        </span>
      )}
      {sums && hasReceived(category) && (
        <span>
          received <Money amount={sums.received} currency={currency} />
        </span>
      )}
      {isNarrowed(filters) && shown > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </span>
  );
}

function hasSpent(category: BudgetCategoryType | undefined): boolean {
  return category !== 'income';
}

function hasReceived(category: BudgetCategoryType | undefined): boolean {
  return category === undefined || category === 'income';
}
