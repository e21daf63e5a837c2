import { sumOf } from '../../../../domain/money.ts';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';

type Counted = Pick<TransactionFieldsFragment, 'amount' | 'currency' | 'isExcludedFromBudget'>;

/** What a day comes to in the person's currency; what is excluded counts nowhere. Undefined where nothing counts. */
export function dayTotal(transactions: readonly Counted[], currency: string): number | undefined {
  const counted = transactions.filter((one) => !one.isExcludedFromBudget && one.currency === currency);
  if (counted.length === 0) return undefined;
  return sumOf(
    counted.map(({ amount }) => amount),
    currency,
  );
}
