import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { LargestTransaction } from '../../../domain/largestExpenses.ts';
import { expensesAmong, largestExpenses } from '../../../domain/largestExpenses.ts';
import { monthBefore } from '../../../domain/months.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import type { BudgetItem } from '../../../table/budgetItem.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import type { Key, Owner } from '../../../table/keys.ts';
import {
  ANALYTICS_PREFIX,
  analyticsKey,
  budgetKey,
  CATEGORIES_PREFIX,
  RECURRINGS_PREFIX,
  totalsKey,
  transactionsOfMonthPrefix,
} from '../../../table/keys.ts';
import type { RecurringItem } from '../../../table/recurringItem.ts';
import type { TotalsItem } from '../../../table/totalsItem.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { batchGet } from '../dynamodb/batchGet.ts';
import { itemsOf, pagesOf } from '../dynamodb/pages.ts';
import type { OwnedMonth, Ports } from './ports.ts';

/** All that the figures of a month follow from, its transactions apart: as many items whatever the month holds. */
export interface MonthSources {
  readonly budget: BudgetItem | null;
  readonly totals: TotalsItem | null;
  /** Of the three months before, latest first. */
  readonly previous: readonly [TotalsItem | null, TotalsItem | null, TotalsItem | null];
  readonly categories: CategoryItem[];
  readonly recurrings: RecurringItem[];
}

export async function readAnalytics({ database, tables }: Ports, of: OwnedMonth): Promise<AnalyticsItem | null> {
  const { Item } = await database.send(
    new GetCommand({ TableName: tables.analytics, Key: analyticsKey(of, of.month), ConsistentRead: true }),
  );
  return (Item as AnalyticsItem | undefined) ?? null;
}

export async function readSources({ database, tables }: Ports, of: OwnedMonth): Promise<MonthSources> {
  const budget = budgetKey(of, of.month);
  const totals = totalsKey(of, of.month);
  const [one, two, three] = [1, 2, 3].map((count) => totalsKey(of, monthBefore(of.month, count))) as [Key, Key, Key];
  const [items, categories, recurrings] = await Promise.all([
    batchGet(database, tables.budgets, [budget, totals, one, two, three]),
    itemsOf<CategoryItem>(database, { table: tables.budgets, owner: of, prefix: CATEGORIES_PREFIX }),
    itemsOf<RecurringItem>(database, { table: tables.budgets, owner: of, prefix: RECURRINGS_PREFIX }),
  ]);
  const at = <Item>({ SK }: Key): Item | null => (items.find((item) => item.SK === SK) as Item | undefined) ?? null;
  return { budget: at(budget), totals: at(totals), previous: [at(one), at(two), at(three)], categories, recurrings };
}

const expenseAttributes = ['id', 'date', 'description', 'amount', 'currency', 'category', 'isExcludedFromBudget'];

/** The month's ten largest expenses; a month of any size is held one page at a time. */
export async function readLargest(
  { database, tables }: Ports,
  of: OwnedMonth,
  currency: string,
): Promise<LargestTransaction[]> {
  const range = {
    table: tables.transactions,
    owner: of,
    prefix: transactionsOfMonthPrefix(of.month),
    isLive: true,
    attributes: expenseAttributes,
  };
  let largest: LargestTransaction[] = [];
  for await (const page of pagesOf<TransactionItem>(database, range)) {
    largest = largestExpenses([...largest, ...expensesAmong(page, currency)]);
  }
  return largest;
}

/** The months of an owner that have analytics and are not final. */
export async function readOpenMonths({ database, tables }: Ports, owner: Owner): Promise<string[]> {
  const range = { table: tables.analytics, owner, prefix: ANALYTICS_PREFIX, attributes: ['period', 'isFinal'] };
  const months = await itemsOf<Pick<AnalyticsItem, 'period' | 'isFinal'>>(database, range);
  return months.filter(({ isFinal }) => !isFinal).map(({ period }) => period);
}
