import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { days, money, roundPercent } from '../../format/formats.ts';
import { addressOf, monthAfter } from '../../month/monthAddress.ts';
import { Card } from '../../ui/card.tsx';
import { Money } from '../../ui/money.tsx';
import { newestFacts } from './monthFacts.ts';
import styles from './trendCard.module.css';

const MONTHS = 6;

/** What six months spent, each against its plan. */
export function TrendCard({ data, month }: { data: SpendingMonthQuery; month: string }): ReactElement {
  const currency = data.monthTotals.currency;
  const months = Array.from({ length: MONTHS }, (_, index) => monthAfter(month, index + 1 - MONTHS));
  const known = new Map(data.analyticsTrend.items.map((item) => [item.period, item]));
  const spentIn = (one: string): number | undefined =>
    one === month ? newestFacts(data).spent : known.get(one)?.totalSpent;
  const plannedIn = (one: string): number =>
    (one === month ? data.monthlyBudget?.totalPlannedExpenses : undefined) ?? known.get(one)?.totalBudgeted ?? 0;
  const scale = Math.max(1, ...months.flatMap((one) => [spentIn(one) ?? 0, plannedIn(one)]));
  const share = (amount: number): string => `${(Math.max(0, amount) / scale) * 100}%`;
  if (months.filter((one) => spentIn(one) !== undefined).length < 2) {
    return (
      <Card title="Six months">
        <p className={styles.none}>One month so far. The trend starts with the second.</p>
      </Card>
    );
  }
  return (
    <Card title="Six months" aside={<Comparison data={data} month={month} currency={currency} />}>
      <ol className={styles.months}>
        {months.map((one) => {
          const spent = spentIn(one);
          const planned = plannedIn(one);
          return (
            <li key={one} data-current={one === month || undefined}>
              <Link href={addressOf('/', one)} aria-label={label(one, spent, planned, currency)}>
                <span className={styles.column} aria-hidden>
                  {spent !== undefined && <span className={styles.spent} style={{ height: share(spent) }} />}
                  {planned > 0 && <span className={styles.plan} style={{ bottom: share(planned) }} />}
                </span>
                <span className={styles.name}>{days.shortMonth(one)}</span>
                <span className={styles.amount}>
                  {spent === undefined ? '—' : <bdi>{money.axis(spent, currency)}</bdi>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function label(month: string, spent: number | undefined, planned: number, currency: string): string {
  const plan = planned > 0 ? `, planned ${money.plain(planned, currency)}` : '';
  return spent === undefined
    ? `${days.month(month)}: nothing recorded${plan}`
    : `${days.month(month)}: spent ${money.plain(spent, currency)}${plan}`;
}

interface ComparisonProps {
  readonly data: SpendingMonthQuery;
  readonly month: string;
  readonly currency: string;
}

function Comparison({ data, month, currency }: ComparisonProps): ReactElement | null {
  const { spendingChange, percentageChange } = data.analytics?.comparisonToPreviousMonth ?? {};
  if (spendingChange === undefined || percentageChange === undefined || percentageChange === null) return null;
  const direction = spendingChange < 0 ? 'less' : 'more';
  return (
    <>
      <Money amount={Math.abs(spendingChange)} currency={currency} /> {direction} than{' '}
      {days.monthName(monthAfter(month, -1))} ({roundPercent(Math.abs(percentageChange))})
    </>
  );
}
