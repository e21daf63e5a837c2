import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { LargestTransaction } from '../../../domain/largestExpenses.ts';
import { expensesAmong, largestExpenses } from '../../../domain/largestExpenses.ts';
import { monthBefore } from '../../../domain/months.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import type { BudgetItem } from '../../../table/budgetItem.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import type { Key, Owner } from '../../../table/keys.ts';
import {
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
import type { Ports } from './ports.ts';

/** The items of one month and of the three before it, latest first. */
export interface MonthItems {
  readonly budget: BudgetItem | null;
  readonly totals: TotalsItem | null;
  readonly previous: readonly [TotalsItem | null, TotalsItem | null, TotalsItem | null];
}

export async function readAnalytics(
  { database, tables }: Ports,
  owner: Owner,
  month: string,
): Promise<AnalyticsItem | null> {
  const { Item } = await database.send(
    new GetCommand({ TableName: tables.analytics, Key: analyticsKey(owner, month), ConsistentRead: true }),
  );
  return (Item as AnalyticsItem | undefined) ?? null;
}

export async function readMonth({ database, tables }: Ports, owner: Owner, month: string): Promise<MonthItems> {
  const budget = budgetKey(owner, month);
  const totals = totalsKey(owner, month);
  const [one, two, three] = [1, 2, 3].map((count) => totalsKey(owner, monthBefore(month, count))) as [Key, Key, Key];
  const items = await batchGet(database, tables.budgets, [budget, totals, one, two, three]);
  const at = <Item>({ SK }: Key): Item | null => (items.find((item) => item.SK === SK) as Item | undefined) ?? null;
  return { budget: at(budget), totals: at(totals), previous: [at(one), at(two), at(three)] };
}

export function readCategories({ database, tables }: Ports, owner: Owner): Promise<CategoryItem[]> {
  return itemsOf(database, { table: tables.budgets, owner, prefix: CATEGORIES_PREFIX });
}

export function readRecurrings({ database, tables }: Ports, owner: Owner): Promise<RecurringItem[]> {
  return itemsOf(database, { table: tables.budgets, owner, prefix: RECURRINGS_PREFIX });
}

const expenseAttributes = ['id', 'date', 'description', 'amount', 'currency', 'category', 'isExcludedFromBudget'];

/** The month's ten largest expenses; a month of any size is held one page at a time. */
export async function readLargest(
  { database, tables }: Ports,
  owner: Owner,
  month: string,
  currency: string,
): Promise<LargestTransaction[]> {
  const range = {
    table: tables.transactions,
    owner,
    prefix: transactionsOfMonthPrefix(month),
    isLive: true,
    attributes: expenseAttributes,
  };
  let largest: LargestTransaction[] = [];
  for await (const page of pagesOf<TransactionItem>(database, range)) {
    largest = largestExpenses([...largest, ...expensesAmong(page, currency)]);
  }
  return largest;
}
