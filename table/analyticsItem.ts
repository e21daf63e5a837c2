import type { Analytics } from '../domain/analytics.ts';
import { epochDay } from '../domain/calendar.ts';
import type { CategoryType } from '../domain/category.ts';
import { CATEGORY_TYPES } from '../domain/category.ts';
import type { SpendingByCategory } from '../domain/spending.ts';
import type { Owner } from './keys.ts';
import { analyticsKey, openMonthSortKey, openMonthsPartition, userPartition } from './keys.ts';
import type { Stored } from './stored.ts';
import { present } from './stored.ts';

type StoredSpending = Omit<SpendingByCategory, 'category'>;

/** The analytics of a month as stored: what is null in `Analytics` is absent. */
export interface AnalyticsItem extends Stored, Omit<Analytics, 'spendingByCategory'> {
  /** The same for every calculation of a month, and different for every person and tenant. */
  id: string;
  spendingByCategory: { [Type in CategoryType]?: StoredSpending };
  /** A closed month; it leaves the index of open months. */
  isFinal: boolean;
  /** ISO 8601, UTC. */
  calculatedAt: string;
  /** 0 to 9: where it stands in the index of open months. */
  shard: number;
  /** Epoch seconds. */
  expiresAt: number;
  GSI1PK: string;
  GSI1SK: string;
  GSI2PK?: string;
  GSI2SK?: string;
}

/** When a calculation happens: ISO 8601 in UTC, and as milliseconds since 1970. */
export interface Calculation {
  at: string;
  epochMilliseconds: number;
}

/** 24 months after the calculation, in epoch seconds; after 29 February on 1 March. */
function expiry({ at, epochMilliseconds }: Calculation): number {
  const later = `${+at.slice(0, 4) + 2}${at.slice(4, 10)}`;
  const days = epochDay(later) - epochDay(at.slice(0, 10));
  return Math.floor(epochMilliseconds / 1000) + days * 24 * 3600;
}

function storedSpending(rows: SpendingByCategory[]): AnalyticsItem['spendingByCategory'] {
  const byCategory: AnalyticsItem['spendingByCategory'] = {};
  rows.forEach(({ category, percentOfBudget, percentOfTotal, ...row }) => {
    byCategory[category] = withoutNulls({ ...row, percentOfBudget, percentOfTotal });
  });
  return byCategory;
}

function withoutNulls<T extends object>(attributes: T): T {
  const kept: Record<string, unknown> = {};
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== null) {
      kept[name] = value;
    }
  });
  return kept as T;
}

/** `stored`: what the calculation replaces; its creation and shard stay. */
export function analyticsItem(
  owner: Owner,
  analytics: Analytics,
  isFinal: boolean,
  stored: AnalyticsItem | null,
  calculation: Calculation,
): AnalyticsItem {
  const key = analyticsKey(owner, analytics.period);
  const shard = stored?.shard ?? calculation.epochMilliseconds % 10;
  return present({
    ...withoutNulls(analytics),
    ...key,
    itemType: 'SPENDING_ANALYTICS',
    id: `${owner.tenantId}.${owner.userId}.${analytics.period}`,
    tenantId: owner.tenantId,
    userId: owner.userId,
    spendingByCategory: storedSpending(analytics.spendingByCategory),
    comparisonToPreviousMonth: withoutNulls(analytics.comparisonToPreviousMonth),
    isFinal,
    shard,
    version: (stored?.version ?? 0) + 1,
    createdAt: stored?.createdAt ?? calculation.at,
    updatedAt: calculation.at,
    calculatedAt: calculation.at,
    expiresAt: expiry(calculation),
    GSI1PK: userPartition(owner.userId),
    GSI1SK: key.SK,
    GSI2PK: isFinal ? undefined : openMonthsPartition(shard),
    GSI2SK: isFinal ? undefined : openMonthSortKey(owner, analytics.period),
  });
}

/** The rows of `spendingByCategory` in the order of `CATEGORY_TYPES`; what is null is absent. */
export function spendingRows({ spendingByCategory }: AnalyticsItem): SpendingByCategory[] {
  return [...CATEGORY_TYPES].flatMap((category) => {
    const row = spendingByCategory[category];
    return row ? [{ category, ...row }] : [];
  });
}

/** Analytics as the API shows them: the stored item with its map of categories as a list. */
export function shownAnalytics(item: AnalyticsItem) {
  return { ...item, spendingByCategory: spendingRows(item) };
}
