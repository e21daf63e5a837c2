import type { Analytics } from '../domain/analytics.ts';
import { epochDay } from '../domain/calendar.ts';
import type { CategoryType } from '../domain/category.ts';
import { CATEGORY_TYPES } from '../domain/category.ts';
import { monthBefore } from '../domain/months.ts';
import type { RecommendedCut } from '../domain/recommendation.ts';
import type { SpendingByCategory } from '../domain/spending.ts';
import type { Owner } from './keys.ts';
import { analyticsKey, openMonthSortKey, openMonthsPartition, userPartition } from './keys.ts';
import type { Stored } from './stored.ts';
import { present } from './stored.ts';

type StoredSpending = Omit<SpendingByCategory, 'category'>;

/** A recommended cut whose reason somebody was asked to word. */
export interface StoredCut extends RecommendedCut {
  /** The rule's own sentence, when `reasoning` is what became of it. */
  rule?: string;
}

type Figures = Omit<Analytics, 'recommendedCuts'> & { recommendedCuts: StoredCut[] };

/** The analytics of a month as stored: what is null in `Analytics` is absent. */
export interface AnalyticsItem extends Stored, Omit<Figures, 'spendingByCategory'> {
  /** The same for every calculation of a month, and different for every person and tenant. */
  id: string;
  spendingByCategory: { [Type in CategoryType]?: StoredSpending };
  /** The types whose cuts were not recommended: a closed month keeps them with its budgets. */
  essentialCategories: CategoryType[];
  /** A closed month; it leaves the index of open months. */
  isFinal: boolean;
  /** Written only to be calculated once more: nobody may rely on `largestTransactions` being the ten largest. */
  isProvisional?: boolean;
  /** ISO 8601, UTC. */
  calculatedAt: string;
  /** 0 to 9: where it stands in the index of open months. */
  shard: number;
  /** Epoch seconds; absent where analytics are kept for ever. */
  expiresAt?: number;
  GSI1PK: string;
  GSI1SK: string;
  GSI2PK?: string;
  GSI2SK?: string;
}

/** What a calculation says of a month beside its figures. */
export interface MonthState {
  isFinal: boolean;
  isProvisional: boolean;
  essentialCategories: CategoryType[];
}

/** When a calculation happens. */
export interface Calculation {
  /** ISO 8601 in UTC. */
  at: string;
  /** The same, since 1970. */
  epochMilliseconds: number;
  /** After how many months what it stores expires; null for never. */
  retentionMonths: number | null;
}

/** Months after the calculation, in epoch seconds: on the same day of the month, or as many days later as it lacks. */
function expiry({ at, epochMilliseconds, retentionMonths }: Calculation): number | undefined {
  if (retentionMonths === null) {
    return undefined;
  }
  const later = `${monthBefore(at.slice(0, 7), -retentionMonths)}${at.slice(7, 10)}`;
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
  figures: Figures,
  { isFinal, isProvisional, essentialCategories }: MonthState,
  stored: AnalyticsItem | null,
  calculation: Calculation,
): AnalyticsItem {
  const key = analyticsKey(owner, figures.period);
  const shard = stored?.shard ?? calculation.epochMilliseconds % 10;
  return present({
    ...withoutNulls(figures),
    ...key,
    itemType: 'SPENDING_ANALYTICS',
    id: `${owner.tenantId}.${owner.userId}.${figures.period}`,
    tenantId: owner.tenantId,
    userId: owner.userId,
    spendingByCategory: storedSpending(figures.spendingByCategory),
    comparisonToPreviousMonth: withoutNulls(figures.comparisonToPreviousMonth),
    essentialCategories,
    isFinal,
    isProvisional: isProvisional ? true : undefined,
    shard,
    version: (stored?.version ?? 0) + 1,
    createdAt: stored?.createdAt ?? calculation.at,
    updatedAt: calculation.at,
    calculatedAt: calculation.at,
    expiresAt: expiry(calculation),
    GSI1PK: userPartition(owner.userId),
    GSI1SK: key.SK,
    GSI2PK: isFinal ? undefined : openMonthsPartition(shard),
    GSI2SK: isFinal ? undefined : openMonthSortKey(owner, figures.period),
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
