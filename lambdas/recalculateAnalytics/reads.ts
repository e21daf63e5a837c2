import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LargestTransaction } from '../../domain/largestExpenses.ts';
import { expensesAmong, largestExpenses } from '../../domain/largestExpenses.ts';
import { monthBefore } from '../../domain/months.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import type { BudgetItem } from '../../table/budgetItem.ts';
import type { CategoryItem } from '../../table/categoryItem.ts';
import { PARTITION_KEY, SORT_KEY, TIME_TO_LIVE } from '../../table/indexes.ts';
import type { Key, Owner } from '../../table/keys.ts';
import {
  analyticsKey,
  budgetKey,
  CATEGORIES_PREFIX,
  ownerPartition,
  RECURRINGS_PREFIX,
  totalsKey,
  transactionsOfMonthPrefix,
} from '../../table/keys.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import type { Ports } from './ports.ts';

/** The items of one month and of the three before it, latest first. */
export interface MonthItems {
  readonly budget: BudgetItem | null;
  readonly totals: TotalsItem | null;
  readonly previous: readonly [TotalsItem | null, TotalsItem | null, TotalsItem | null];
}

const batchAttempts = 5;
const firstPause = 50;

export async function readAnalytics({ database, tables }: Ports, owner: Owner, month: string) {
  const { Item } = await database.send(
    new GetCommand({ TableName: tables.analytics, Key: analyticsKey(owner, month), ConsistentRead: true }),
  );
  return (Item as AnalyticsItem | undefined) ?? null;
}

/**
 * All items at `keys`, read consistently.
 * @throws Error when DynamoDB keeps leaving keys unprocessed: they must never pass for missing items
 */
async function readBatch({ database, tables }: Ports, keys: readonly Key[]): Promise<Key[]> {
  const found: Key[] = [];
  let left: readonly Key[] = keys;
  for (let attempt = 0; attempt < batchAttempts; attempt += 1) {
    if (attempt > 0) await sleep(firstPause * 2 ** attempt);
    const answer = await database.send(
      new BatchGetCommand({ RequestItems: { [tables.budgets]: { Keys: [...left], ConsistentRead: true } } }),
    );
    found.push(...((answer.Responses?.[tables.budgets] ?? []) as Key[]));
    left = (answer.UnprocessedKeys?.[tables.budgets]?.Keys ?? []) as Key[];
    if (left.length === 0) return found;
  }
  throw new Error(`${left.length} keys were left unprocessed ${batchAttempts} times`);
}

export async function readMonth(ports: Ports, owner: Owner, month: string): Promise<MonthItems> {
  const budget = budgetKey(owner, month);
  const totals = totalsKey(owner, month);
  const [one, two, three] = [1, 2, 3].map((count) => totalsKey(owner, monthBefore(month, count))) as [Key, Key, Key];
  const items = await readBatch(ports, [budget, totals, one, two, three]);
  const at = <Item>({ SK }: Key): Item | null => (items.find((item) => item.SK === SK) as Item | undefined) ?? null;
  return { budget: at(budget), totals: at(totals), previous: [at(one), at(two), at(three)] };
}

interface Range {
  readonly table: string;
  readonly owner: Owner;
  readonly prefix: string;
  /** Attributes wanted; all of them without. */
  readonly attributes?: readonly string[];
}

/** Every page of the items whose sort key begins with `prefix`, in key order, read consistently, tombstones left out. */
async function* pagesOf<Item>({ database }: Ports, range: Range): AsyncGenerator<Item[]> {
  const { table, owner, prefix, attributes } = range;
  const projected = Object.fromEntries((attributes ?? []).map((name, index) => [`#a${index}`, name]));
  const projection = Object.keys(projected).join(', ');
  let start: Record<string, unknown> | undefined;
  do {
    const page = await database.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :sk)',
        FilterExpression: 'attribute_not_exists(#expiry)',
        ExpressionAttributeNames: { '#pk': PARTITION_KEY, '#sk': SORT_KEY, '#expiry': TIME_TO_LIVE, ...projected },
        ExpressionAttributeValues: { ':pk': ownerPartition(owner), ':sk': prefix },
        ConsistentRead: true,
        ...(projection === '' ? {} : { ProjectionExpression: projection }),
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    yield (page.Items ?? []) as Item[];
    start = page.LastEvaluatedKey;
  } while (start);
}

async function allOf<Item>(ports: Ports, range: Range): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pagesOf<Item>(ports, range)) items.push(...page);
  return items;
}

export function readCategories(ports: Ports, owner: Owner): Promise<CategoryItem[]> {
  return allOf(ports, { table: ports.tables.budgets, owner, prefix: CATEGORIES_PREFIX });
}

export function readRecurrings(ports: Ports, owner: Owner): Promise<RecurringItem[]> {
  return allOf(ports, { table: ports.tables.budgets, owner, prefix: RECURRINGS_PREFIX });
}

const expenseAttributes = ['id', 'date', 'description', 'amount', 'currency', 'category', 'isExcludedFromBudget'];

/** The month's ten largest expenses; a month of any size is held one page at a time. */
export async function readLargest(
  ports: Ports,
  owner: Owner,
  month: string,
  currency: string,
): Promise<LargestTransaction[]> {
  const range = {
    table: ports.tables.transactions,
    owner,
    prefix: transactionsOfMonthPrefix(month),
    attributes: expenseAttributes,
  };
  let largest: LargestTransaction[] = [];
  for await (const page of pagesOf<TransactionItem>(ports, range)) {
    largest = largestExpenses([...largest, ...expensesAmong(page, currency)]);
  }
  return largest;
}
