import type { ReactElement } from 'react';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { Card } from '../../ui/card.tsx';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Money } from '../../ui/money.tsx';
import styles from './list.module.css';

const SHOWN = 5;

/** The five largest expenses of the month. */
export function LargestCard({ data }: { data: SpendingMonthQuery }): ReactElement {
  const { analytics, monthTotals } = data;
  const largest = analytics?.largestTransactions.slice(0, SHOWN) ?? [];
  return (
    <Card title="Largest transactions">
      {largest.length === 0 && <p className={styles.none}>No transactions yet.</p>}
      <ul className={styles.list}>
        {largest.map(({ id, date, description, amount, category }) => (
          <li key={`${id} ${date}`}>
            <CategoryChip type={category} />
            <span className={styles.what}>
              <span className={styles.name}>{description}</span>
              <span className={styles.detail}>
                {days.day(date)} · {typeName(category)}
              </span>
            </span>
            <span className={styles.amount}>
              <Money amount={amount} currency={monthTotals.currency} kind="signed" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
