import { IconTriangleFilled } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { daysOf } from '../../../../domain/months.ts';
import type { BudgetCategoryType, SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { money } from '../../format/formats.ts';
import { Card } from '../../ui/card.tsx';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Changing } from '../../ui/changing.tsx';
import { BulletBar } from './bulletBar.tsx';
import styles from './categoriesCard.module.css';
import type { CategoryRow } from './categoryRows.ts';
import { categoryRows } from './categoryRows.ts';
import { tenseOf } from './monthFacts.ts';
import { transactionsAddress } from './transactionsAddress.ts';

interface CategoriesCardProps {
  readonly data: SpendingMonthQuery;
  readonly month: string;
  readonly today: string;
}

/** Every category against its budget; what is over stands first. The order holds while one looks. */
export function CategoriesCard({ data, month, today }: CategoriesCardProps): ReactElement {
  const rows = useSteadyOrder(categoryRows(data), month);
  const largest = Math.max(0, ...rows.map(({ actual }) => actual));
  const currency = data.monthTotals.currency;
  const repeating = new Set(data.recurrings.items.filter(({ isActive }) => isActive).map(({ category }) => category));
  const pace = tenseOf(month, today) === 'running' ? +today.slice(8, 10) / daysOf(month) : undefined;
  return (
    <Card title="Categories" aside={tally(rows)}>
      {rows.length === 0 && <p className={styles.none}>Categories show here with the first transaction or budget.</p>}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row
            key={row.type}
            {...{ row, month, currency, largest }}
            pace={repeating.has(row.type) || row.state === 'saved' ? undefined : pace}
          />
        ))}
      </ul>
    </Card>
  );
}

interface RowProps {
  readonly row: CategoryRow;
  readonly month: string;
  readonly currency: string;
  readonly largest: number;
  readonly pace: number | undefined;
}

function Row({ row, month, currency, largest, pace }: RowProps): ReactElement {
  const { type, name, colour, icon, actual, budgeted } = row;
  const address = transactionsAddress(month, type);
  return (
    <li className={styles.row}>
      <CategoryChip type={type} colour={colour} icon={icon} />
      <span className={styles.name}>{address === undefined ? name : <Link href={address}>{name}</Link>}</span>
      <span className={styles.bar}>
        <BulletBar actual={actual} budgeted={budgeted} largest={largest} pace={pace} />
      </span>
      <span className={styles.amounts}>
        <Changing value={actual} of={month}>
          <bdi>{money.plain(actual, currency)}</bdi>
        </Changing>
        {budgeted > 0 && (
          <span className={styles.budgeted}>
            {' '}
            of <bdi>{money.plain(budgeted, currency)}</bdi>
          </span>
        )}
      </span>
      <span className={styles.verdict}>{verdict(row, currency)}</span>
    </li>
  );
}

function verdict({ state, difference, actual, budgeted }: CategoryRow, currency: string): ReactNode {
  switch (state) {
    case 'over':
      return (
        <span className={styles.over}>
          <IconTriangleFilled size={9} aria-hidden /> {money.plain(-difference, currency)} over
        </span>
      );
    case 'within':
      return `${money.plain(difference, currency)} left`;
    case 'unplanned':
      return 'not planned';
    case 'saved':
      return actual >= budgeted ? 'set aside' : `${money.plain(difference, currency)} to go`;
  }
}

function tally(rows: readonly CategoryRow[]): string | undefined {
  const number = (state: CategoryRow['state']): number => rows.filter((row) => row.state === state).length;
  const parts = [
    number('over') > 0 && `${number('over')} over`,
    number('within') > 0 && `${number('within')} within budget`,
  ];
  return parts.filter((part) => part !== false).join(', ') || undefined;
}

/** Rows keep their places while a month is looked at; what is new comes last. */
function useSteadyOrder(rows: CategoryRow[], month: string): CategoryRow[] {
  const types = rows.map(({ type }) => type);
  const [order, setOrder] = useState<{ month: string; types: readonly BudgetCategoryType[] }>({ month, types });
  if (order.month !== month) setOrder({ month, types });
  const steady = order.month === month ? order.types : types;
  const place = (type: BudgetCategoryType): number => (steady.includes(type) ? steady.indexOf(type) : steady.length);
  return rows.toSorted((a, b) => place(a.type) - place(b.type));
}
