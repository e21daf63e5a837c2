import type { Result } from '../../../domain/failure.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import { keep } from './keep.ts';
import type { TransactionChange } from './listedExpenses.ts';
import { mergedLargest, touchesListed } from './listedExpenses.ts';
import type { OwnedMonth, Ports } from './ports.ts';

/** What changed since the analytics of a month were calculated. */
export interface MonthChange {
  /** Its totals or its plan: they call for analytics where there are none. */
  readonly facts: boolean;
  /** The totals of one of the three months before. */
  readonly past: boolean;
  /** Categories or recurring templates; a final month does not follow them. */
  readonly plans: boolean;
  /** Its transactions; their amounts are in the totals, so that here they concern the ten largest alone. */
  readonly transactions: readonly TransactionChange[];
}

/**
 * Brings the analytics of a month up to date after changes that are committed, at a cost that does not depend on how many
 * transactions the month has.
 *
 * It writes even what says the same. Otherwise a function that read before a change could write after the one that came
 * because of it: 100, changed to 200 and back to 100, would leave 200 for good.
 */
export function followChanges(
  ports: Ports,
  of: OwnedMonth,
  change: MonthChange,
): Promise<Result<AnalyticsItem | null>> {
  const { facts, past, plans, transactions } = change;
  return keep(ports, of, {
    always: true,
    concerns(stored) {
      if (facts) return true;
      if (!stored) return false;
      const { isFinal, isProvisional = false, largestTransactions, currency } = stored;
      return (
        past || isProvisional || (plans && !isFinal) || touchesListed(of, largestTransactions, currency, transactions)
      );
    },
    async largest(listed, currency) {
      return touchesListed(of, listed, currency, transactions)
        ? mergedLargest(ports, of, listed, currency, transactions)
        : { transactions: listed, isComplete: true };
    },
  });
}
