import type { ReactElement } from 'react';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { discreet, money } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { Card } from '../../ui/card.tsx';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Money } from '../../ui/money.tsx';
import styles from './cutsCard.module.css';

/** Where spending can be cut, and why; absent before anything was calculated. */
export function CutsCard({ data }: { data: SpendingMonthQuery }): ReactElement | null {
  const { analytics, monthTotals } = data;
  const { currency } = monthTotals;
  if (analytics === null) return null;
  if (analytics.recommendedCuts.length === 0) {
    return (
      <Card title="Where to cut">
        <p className={styles.none}>Nothing to cut: no flexible category is over.</p>
      </Card>
    );
  }
  return (
    <Card title={`Cutting these could save ${money.plain(analytics.potentialSavings, currency)}`}>
      <ul className={styles.cuts}>
        {analytics.recommendedCuts.map(({ category, recommendedSpending, potentialSavings, reasoning }) => (
          <li key={category}>
            <CategoryChip type={category} />
            <div>
              <p className={styles.what}>
                <span>
                  {typeName(category)} to {money.plain(recommendedSpending, currency)}
                </span>
                <span className={styles.saves}>
                  saves <Money amount={potentialSavings} currency={currency} />
                </span>
              </p>
              <p className={styles.why}>{discreet(reasoning)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
