import type { ReactElement } from 'react';
import { memo, useRef } from 'react';
import type { CategoryFieldsFragment } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { Money } from '../../ui/money.tsx';
import styles from './dayTable.module.css';
import type { DayGroup } from './dayGroups.ts';
import { dayTotal } from './dayTotal.ts';
import { keyOf } from './outbox.ts';
import type { RowActions } from './rowMenu.tsx';
import { TransactionRow } from './transactionRow.tsx';
import { useIsSaving } from './useOutbox.ts';

interface DayTableProps extends DayGroup {
  readonly currency: string;
  /** Whether all of the day is there, so that it can be added up. */
  readonly isWhole: boolean;
  readonly categories: readonly CategoryFieldsFragment[];
  readonly actions: RowActions;
}

/** One day. It is drawn when it comes near, yet there for the browser's own search and for screen readers. */
export const DayTable = memo(function DayTable(props: DayTableProps): ReactElement {
  const { day, transactions, currency, isWhole, categories, actions } = props;
  return (
    <section className={styles.day} style={{ containIntrinsicSize: `auto ${36 + 48 * transactions.length}px` }}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          <h3>{dayName(day)}</h3>
          {isWhole && <Total transactions={transactions} currency={currency} />}
        </caption>
        <thead className={styles.heads}>
          <tr>
            <th scope="col">Transaction</th>
            <th scope="col">Category</th>
            <th scope="col">Marks</th>
            <th scope="col">Amount</th>
            <th scope="col">More</th>
          </tr>
        </thead>
        <tbody className={styles.body}>
          {transactions.map((one) => (
            <TransactionRow
              key={keyOf(one)}
              transaction={one}
              looks={categories.find(({ categoryType }) => categoryType === one.category)}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}, isSameDay);

type TotalProps = Pick<DayTableProps, 'transactions' | 'currency'>;

/** Only what the API has confirmed is added up: while something of the day is on its way, the sum before it stands. */
function Total({ transactions, currency }: TotalProps): ReactElement | null {
  const isSaving = useIsSaving(transactions.map(keyOf));
  const confirmed = useRef<number>(undefined);
  if (!isSaving) confirmed.current = dayTotal(transactions, currency);
  if (confirmed.current === undefined) return null;
  return <Money amount={confirmed.current} currency={currency} kind="signed" />;
}

function dayName(day: string): string {
  return day.slice(0, 4) === localDay().slice(0, 4) ? days.weekday(day) : days.fullDay(day);
}

/** The groups are made anew with each page that is read; most days are as they were. */
function isSameDay(before: DayTableProps, after: DayTableProps): boolean {
  const { transactions: old, ...rest } = before;
  const { transactions: now, ...others } = after;
  return isSameList(old, now) && isSameList(Object.values(rest), Object.values(others));
}

function isSameList(old: readonly unknown[], now: readonly unknown[]): boolean {
  return old.length === now.length && old.every((one, index) => one === now[index]);
}
