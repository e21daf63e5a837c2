import type { ReactElement } from 'react';
import { sumOf } from '../../../../domain/money.ts';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { count, money } from '../../format/formats.ts';
import styles from './overview.module.css';

type Totals = SpendingMonthQuery['monthTotals']['unconverted'];

/** What was recorded in other currencies: told, never summed. */
export function Unconverted({ totals }: { totals: Totals }): ReactElement | null {
  const currencies = [...new Set(totals.map(({ currency }) => currency))];
  if (currencies.length === 0) return null;
  return (
    <ul className={styles.unconverted}>
      {currencies.map((currency) => {
        const own = totals.filter((one) => one.currency === currency);
        const transactions = own.reduce((sum, { transactionCount }) => sum + transactionCount, 0);
        const amount = sumOf(
          own.map((one) => one.amount),
          currency,
        );
        return (
          <li key={currency}>
            {count(transactions, 'transaction')} in {currency} ({money.signed(amount, currency)}){' '}
            {transactions === 1 ? 'is' : 'are'} not included.
          </li>
        );
      })}
    </ul>
  );
}
