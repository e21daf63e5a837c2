import type { Analytics } from '../../../domain/analytics.ts';
import { analytics, staysFinal } from '../../../domain/analytics.ts';
import type { LargestTransaction } from '../../../domain/largestExpenses.ts';
import type { CategoryBudget } from '../../../domain/spending.ts';
import { categoryBudgets, closedBudgets, essentialCategories } from '../../../domain/spending.ts';
import type { MonthTotals } from '../../../domain/totals.ts';
import { monthTotals } from '../../../domain/totals.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import { analyticsItem, spendingRows } from '../../../table/analyticsItem.ts';
import type { TotalsItem } from '../../../table/totalsItem.ts';
import { categorySums, postedSum } from '../../../table/totalsItem.ts';
import type { Recommender } from '../recommender/recommender.ts';
import { worded } from '../recommender/worded.ts';
import type { Largest } from './listedExpenses.ts';
import type { OwnedMonth, Ports } from './ports.ts';
import type { MonthSources } from './reads.ts';
import { readLargest, readSources } from './reads.ts';

/** What differs between the ways to calculate a month. */
export interface Approach {
  /** The ten largest expenses, given the ten that are stored and that changes since may have touched. */
  readonly largest: (listed: LargestTransaction[], currency: string) => Promise<Largest>;
  readonly recommender: Recommender | null;
  /** See `Recalculation`. */
  readonly closeAt?: number | undefined;
  readonly asOf?: string | undefined;
}

/** The analytics of a month, to be put over exactly those `stored`. */
export async function calculate(
  ports: Ports,
  of: OwnedMonth,
  stored: AnalyticsItem | null,
  approach: Approach,
): Promise<AnalyticsItem> {
  const sources = await readSources(ports, of);
  const currency = sources.totals?.currency ?? ports.defaultCurrency;
  const revision = sources.totals?.revision ?? 0;
  const isClosed = staysFinal(stored, revision);
  const { transactions, isComplete } = await largestOf(ports, of, stored, currency, approach);
  // Who changed a category passed over a month that was final: one that opens again is looked at once more.
  const isProvisional = !isComplete || (stored !== null && stored.isFinal && !isClosed);
  const now = ports.now();
  const budgets = budgetsOf(sources, currency, isClosed ? stored : null);
  const asOf = approach.asOf ?? now.toISOString().slice(0, 10);
  const figures = figuresOf(of, sources, { currency, budgets, asOf, largestTransactions: transactions });
  const recommender = isProvisional ? null : approach.recommender;
  const { recommendedCuts: cuts } = figures;
  return analyticsItem(
    of,
    {
      ...figures,
      recommendedCuts: recommender ? await worded(cuts, stored?.recommendedCuts ?? [], recommender) : cuts,
    },
    {
      isFinal: isClosed || (!isProvisional && approach.closeAt === revision),
      isProvisional,
      essentialCategories: essentialCategories(budgets),
    },
    stored,
    { at: now.toISOString(), epochMilliseconds: now.getTime(), retentionMonths: ports.retentionMonths },
  );
}

/**
 * Of a month that has no list yet, or one in another currency, none is read: what is written without it makes everybody
 * read the whole month, and so does this function when it comes back to it.
 */
async function largestOf(
  ports: Ports,
  of: OwnedMonth,
  stored: AnalyticsItem | null,
  currency: string,
  { largest }: Approach,
): Promise<Largest> {
  if (stored?.isProvisional) return { transactions: await readLargest(ports, of, currency), isComplete: true };
  if (stored?.currency !== currency) return { transactions: [], isComplete: false };
  return largest(stored.largestTransactions, currency);
}

function budgetsOf(sources: MonthSources, currency: string, closed: AnalyticsItem | null): CategoryBudget[] {
  return closed
    ? closedBudgets(spendingRows(closed), closed.essentialCategories)
    : categoryBudgets(sources.categories, currency);
}

interface Circumstances {
  readonly currency: string;
  readonly budgets: CategoryBudget[];
  readonly asOf: string;
  readonly largestTransactions: LargestTransaction[];
}

function figuresOf({ month }: OwnedMonth, sources: MonthSources, circumstances: Circumstances): Analytics {
  const { currency, budgets, asOf, largestTransactions } = circumstances;
  const totalsOf = (item: TotalsItem | null): MonthTotals =>
    monthTotals(item?.month ?? '', currency, categorySums(item), item?.revision ?? 0);
  const [one, two, three] = sources.previous;
  return analytics({
    totals: { ...totalsOf(sources.totals), month },
    previous: [totalsOf(one), totalsOf(two), totalsOf(three)],
    budgets,
    plannedExpenses: sources.budget?.totalPlannedExpenses ?? null,
    recurringSpent: 0 - postedSum(sources.totals, currency),
    recurrings: sources.recurrings,
    largestTransactions,
    asOf,
  });
}
