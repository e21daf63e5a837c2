import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { memo, useDeferredValue, useMemo } from 'react';
import type { CategoryFieldsFragment, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { count, days } from '../../format/formats.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/errorState.tsx';
import { dayGroups } from './dayGroups.ts';
import { DayTable } from './dayTable.tsx';
import type { Filters, Period } from './filters.ts';
import { isNarrowed, NO_FILTERS } from './filters.ts';
import { ListSkeleton } from './listSkeleton.tsx';
import { MoreOfList } from './moreOfList.tsx';
import { filtersHere, matching } from './search.ts';
import { SumsLine } from './sumsLine.tsx';
import styles from './transactions.module.css';
import type { ChangeFilters } from './useFilters.ts';
import { useRows } from './useRows.ts';
import { useTransactionActions } from './useTransactionActions.ts';
import type { TransactionList as List } from './useTransactionList.ts';

interface TransactionListProps {
  readonly filters: Filters;
  readonly change: ChangeFilters;
  readonly list: List;
  readonly currency: string;
  readonly categories: readonly CategoryFieldsFragment[];
  /** Does the same from one drawing to the next. */
  readonly onOpen: (transaction: TransactionFieldsFragment) => void;
}

/** What matches the filters, under its days, newest first. What is typed beside it does not draw it again. */
export const TransactionList = memo(function TransactionList(props: TransactionListProps): ReactElement {
  const { filters, change, list, currency, categories, onOpen } = props;
  const { transactions, error, retry, hasMore } = list;
  const actions = useTransactionActions();
  // Drawn when there is time for it, so that typing and scrolling go first.
  const shown = useDeferredValue(useMemo(() => matching(transactions ?? [], filters), [transactions, filters]));
  const { container, onKeyDown, focusRow, removeRow } = useRows(shown, actions.remove);
  const rowActions = useMemo(() => ({ ...actions, open: onOpen, remove: removeRow }), [actions, onOpen, removeRow]);
  const title = periodName(filters.period);
  const clear = (): void => change({ ...NO_FILTERS });
  if (transactions === undefined && error !== undefined) {
    return <ErrorState title={`Couldn’t load ${title}.`} error={error} onRetry={retry} />;
  }
  if (transactions === undefined) return <ListSkeleton title={title} />;
  const isSearched = filtersHere(filters);
  const groups = dayGroups(shown);
  return (
    <Card
      className={styles.list ?? ''}
      title={title}
      aside={<SumsLine filters={filters} shown={shown.length} onClear={clear} />}
    >
      {isSearched && hasMore && !list.hasFailed && (
        <p className={styles.searched} role="status">
          Searching… {count(transactions.length, 'row')} read
        </p>
      )}
      {shown.length === 0 && !hasMore && <NoneFound {...{ filters, title }} onClear={clear} />}
      <div ref={container} onKeyDown={onKeyDown}>
        {groups.map(({ day, transactions: group }, index) => (
          <DayTable
            key={day}
            {...{ day, currency, categories }}
            transactions={group}
            isWhole={!isSearched && (!hasMore || index < groups.length - 1)}
            actions={rowActions}
          />
        ))}
      </div>
      {(!isSearched || list.hasFailed) && <MoreOfList list={list} shown={shown.length} onFocusRow={focusRow} />}
    </Card>
  );
});

interface NoneFoundProps {
  readonly filters: Filters;
  readonly title: string;
  readonly onClear: () => void;
}

function NoneFound({ filters, title, onClear }: NoneFoundProps): ReactElement {
  if (!isNarrowed(filters)) return <p className={styles.none}>No transactions in {title}.</p>;
  return (
    <div className={styles.none}>
      <p>None match.</p>
      <Button onClick={onClear}>Clear filters</Button>
    </div>
  );
}

function periodName(period: Period): string {
  if (period.kind === 'month') return days.month(period.month);
  return `${days.fullDay(period.from)} – ${days.fullDay(period.to)}`;
}
