import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CategoryFieldsFragment, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { count, days } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/errorState.tsx';
import { Block } from '../../ui/skeleton.tsx';
import { dayGroups } from './dayGroups.ts';
import type { Filters, Period } from './filters.ts';
import { MoreOfList } from './moreOfList.tsx';
import { filtersHere, matching } from './search.ts';
import { TransactionRow } from './transactionRow.tsx';
import styles from './transactions.module.css';
import type { TransactionList as List } from './useTransactionList.ts';

interface TransactionListProps {
  readonly filters: Filters;
  readonly list: List;
  readonly categories: readonly CategoryFieldsFragment[];
  readonly onOpen: (transaction: TransactionFieldsFragment) => void;
}

/** What matches the filters, under its days, newest first. */
export function TransactionList({ filters, list, categories, onOpen }: TransactionListProps): ReactElement {
  const { transactions, error, retry } = list;
  const title = periodName(filters.period);
  if (transactions === undefined && error !== undefined) {
    return <ErrorState title={`Couldn’t load ${title}.`} error={error} onRetry={retry} />;
  }
  if (transactions === undefined) return <ListSkeleton />;
  const shown = matching(transactions, filters);
  const isSearch = filtersHere(filters);
  const number = `${count(shown.length, 'transaction')}${list.hasMore && !isSearch ? ' so far' : ''}`;
  return (
    <Card title={title} aside={<span role="status">{number}</span>}>
      {isSearch && <Searched list={list} read={transactions.length} />}
      {shown.length === 0 && <NoneFound filters={filters} hasMore={list.hasMore} />}
      {dayGroups(shown).map(({ day, transactions: group }) => (
        <section key={day} className={styles.day} aria-label={days.fullDay(day)}>
          <h3>{dayName(day)}</h3>
          <ul>
            {group.map((one) => (
              <TransactionRow
                key={`${one.id} ${one.date}`}
                transaction={one}
                looks={categories.find(({ categoryType }) => categoryType === one.category)}
                onOpen={() => onOpen(one)}
              />
            ))}
          </ul>
        </section>
      ))}
      <MoreOfList list={list} isByItself={!isSearch} />
    </Card>
  );
}

/** How far a search went, and on to the end on request. */
function Searched({ list, read }: { list: List; read: number }): ReactElement {
  const { hasMore, isReading, readToEnd } = list;
  return (
    <p className={styles.searched} role="status">
      {hasMore
        ? `Searched ${count(read, 'transaction')} so far, the newest.`
        : `Searched all ${count(read, 'transaction')}.`}
      {hasMore && (
        <Button size="xs" onClick={readToEnd} aria-disabled={isReading}>
          {isReading ? 'Reading…' : 'Read on to the end'}
        </Button>
      )}
    </p>
  );
}

function NoneFound({ filters, hasMore }: { filters: Filters; hasMore: boolean }): ReactElement {
  const isNarrowed = filters.category !== undefined || filters.merchant !== '' || filters.text !== '';
  if (!isNarrowed) return <p className={styles.none}>Nothing is recorded here yet. Add the first one above.</p>;
  return <p className={styles.none}>{hasMore ? 'Nothing that matches yet.' : 'Nothing matches these filters.'}</p>;
}

function periodName(period: Period): string {
  if (period.kind === 'month') return days.month(period.month);
  return `${days.fullDay(period.from)} – ${days.fullDay(period.to)}`;
}

function dayName(day: string): string {
  return day.slice(0, 4) === localDay().slice(0, 4) ? days.weekday(day) : days.fullDay(day);
}

function ListSkeleton(): ReactElement {
  return (
    <div aria-busy="true" className={styles.skeleton}>
      <VisuallyHidden role="status">Loading transactions</VisuallyHidden>
      <Block height={28} width={160} />
      <Block height={320} />
    </div>
  );
}
