import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import type { Analytics } from '../../../domain/analytics.ts';
import { analytics, staysFinal } from '../../../domain/analytics.ts';
import type { Result } from '../../../domain/failure.ts';
import { categoryBudgets, closedBudgets } from '../../../domain/spending.ts';
import type { MonthTotals } from '../../../domain/totals.ts';
import { monthTotals } from '../../../domain/totals.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import { analyticsItem, spendingRows } from '../../../table/analyticsItem.ts';
import { PARTITION_KEY } from '../../../table/indexes.ts';
import type { Owner } from '../../../table/keys.ts';
import type { TotalsItem } from '../../../table/totalsItem.ts';
import { categorySums, postedSum } from '../../../table/totalsItem.ts';
import type { Ports } from './ports.ts';
import { readAnalytics, readCategories, readLargest, readMonth, readRecurrings } from './reads.ts';

export interface OwnedMonth extends Owner {
  /** `YYYY-MM`. */
  readonly month: string;
}

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

const mostAttempts = 5;

/**
 * Calculates the analytics of a month and stores them, unless they say that already. The stored ones are read before
 * everything else and replaced on condition that nobody else did so meanwhile, else it starts again: what is stored never
 * follows from older data than what it replaces.
 */
export async function recalculate(
  ports: Ports,
  of: OwnedMonth,
  how: Recalculation = {},
): Promise<Result<AnalyticsItem>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const stored = await readAnalytics(ports, of, of.month);
    const calculated = await calculate(ports, of, stored, how);
    if (stored && saysTheSame(stored, calculated)) return { ok: true, value: stored };
    const written = await write(ports, calculated, stored);
    // Whoever changed something before the month had analytics found nothing to recalculate: look again.
    if (written && stored) return { ok: true, value: calculated };
  }
  return {
    ok: false,
    failure: { code: 'TransactionConflict', message: 'The month was calculated by others all the time; send it again' },
  };
}

async function calculate(
  ports: Ports,
  of: OwnedMonth,
  stored: AnalyticsItem | null,
  how: Recalculation,
): Promise<AnalyticsItem> {
  const [month, categories, recurrings] = await Promise.all([
    readMonth(ports, of, of.month),
    readCategories(ports, of),
    readRecurrings(ports, of),
  ]);
  const currency = month.totals?.currency ?? ports.defaultCurrency;
  const revision = month.totals?.revision ?? 0;
  const totalsOf = (item: TotalsItem | null): MonthTotals =>
    monthTotals(item?.month ?? '', currency, categorySums(item), item?.revision ?? 0);
  const now = ports.now();
  const at = now.toISOString();
  const isClosed = staysFinal(stored, revision);
  const budgets = categoryBudgets(categories, currency);
  const calculated: Analytics = analytics({
    totals: { ...totalsOf(month.totals), month: of.month },
    previous: [totalsOf(month.previous[0]), totalsOf(month.previous[1]), totalsOf(month.previous[2])],
    budgets: stored && isClosed ? closedBudgets(spendingRows(stored), budgets) : budgets,
    plannedExpenses: month.budget?.totalPlannedExpenses ?? null,
    recurringSpent: 0 - postedSum(month.totals, currency),
    recurrings,
    largestTransactions: await readLargest(ports, of, of.month, currency),
    asOf: how.asOf ?? at.slice(0, 10),
  });
  const isFinal = isClosed || how.closeAt === revision;
  return analyticsItem(of, calculated, isFinal, stored, { at, epochMilliseconds: now.getTime() });
}

/** Whether two calculations differ in nothing but when they were made. */
function saysTheSame(stored: AnalyticsItem, calculated: AnalyticsItem): boolean {
  const { version, updatedAt, calculatedAt, expiresAt } = stored;
  return isDeepStrictEqual(stored, { ...calculated, version, updatedAt, calculatedAt, expiresAt });
}

/** Put over exactly what was read. */
function replacing(stored: AnalyticsItem | null): Partial<PutCommandInput> {
  return stored
    ? {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': stored.version },
      }
    : { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': PARTITION_KEY } };
}

/** False when somebody else wrote since `stored` was read. */
async function write({ database, tables }: Ports, item: AnalyticsItem, stored: AnalyticsItem | null): Promise<boolean> {
  try {
    await database.send(new PutCommand({ TableName: tables.analytics, Item: item, ...replacing(stored) }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
