import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../../domain/failure.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import { keep } from './keep.ts';
import type { OwnedMonth, Ports } from './ports.ts';
import { readLargest } from './reads.ts';

/** How a month is calculated. */
export interface Recalculation {
  /**
   * Marks the month final, provided that its totals have this revision: for the month close, once a month is over and
   * its totals are counted.
   */
  readonly closeAt?: number;
  /** The day in UTC that the figures hold for; without it the day that the ports tell. */
  readonly asOf?: string;
}

/**
 * Calculates the analytics of a month from nothing, its transactions read page by page, and stores them unless they say
 * that already.
 */
export async function recalculate(
  ports: Ports,
  of: OwnedMonth,
  { closeAt, asOf }: Recalculation = {},
): Promise<Result<AnalyticsItem>> {
  const kept = await keep(ports, of, {
    concerns: () => true,
    always: false,
    closeAt,
    asOf,
    async largest(listed, currency) {
      const transactions = await readLargest(ports, of, currency);
      return { transactions, isComplete: isDeepStrictEqual(transactions, listed) };
    },
  });
  // It concerns every month, so that there is something in the end.
  return kept as Result<AnalyticsItem>;
}
