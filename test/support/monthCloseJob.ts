import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CategoryType } from '../../domain/category.ts';
import { newTransaction } from '../../domain/transaction.ts';
import type { TransactionInput } from '../../domain/transaction.ts';
import type { Ports } from '../../lambdas/monthClose/ports.ts';
import { recalculate } from '../../lambdas/shared/analytics/recalculate.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import { categoryItem } from '../../table/categoryItem.ts';
import type { Owner } from '../../table/keys.ts';
import { analyticsKey, totalsKey } from '../../table/keys.ts';
import { firstVersion } from '../../table/stored.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import { transactionItem } from '../../table/transactionItem.ts';
import type { FakeDynamoDB } from './fakeDynamoDB/fakeDynamoDB.ts';

export const tables = { budgets: 'budgets', transactions: 'transactions', analytics: 'analytics' };

export const somebody: Owner = { tenantId: 'abc123', userId: 'user-456' };

const made = firstVersion('2025-01-01T00:00:00.000Z');

/** A clock that moves when somebody waits, and not otherwise. */
export function clockAt(time: string) {
  let now = Date.parse(time);
  return {
    now: () => new Date(now),
    sleep: async (milliseconds: number) => void (now += milliseconds),
  };
}

/** What the job works with at a time, which stands still unless somebody waits. */
export function closePorts(client: DynamoDBDocumentClient, time: string, more: Partial<Ports> = {}): Ports {
  return {
    database: client,
    tables,
    defaultCurrency: 'USD',
    retentionMonths: null,
    recommender: null,
    measure: () => undefined,
    timeLeft: () => 600_000,
    patience: { attempts: 4, firstPause: 100, sleep: async () => undefined, random: () => 1 },
    onDrift: (of, attributes) => {
      throw new Error(`Drift in ${of.month}: ${attributes.join()}`);
    },
    onFailure: (_, error) => {
      throw error;
    },
    ...clockAt(time),
    ...more,
  };
}

export interface Row {
  id: string;
  day: string;
  cents: number;
  category: CategoryType;
  currency?: string;
  isExcludedFromBudget?: boolean;
  recurringId?: string;
}

/** Writes a transaction and nothing else. */
export function storeTransaction(database: FakeDynamoDB, owner: Owner, row: Row): void {
  const { id, day, cents, recurringId, ...more } = row;
  const input: TransactionInput = { id, date: `${day}T12:00:00Z`, description: id, amount: cents / 100, ...more };
  const checked = newTransaction(input, { id, currency: 'USD' });
  if (!checked.ok) throw new Error(checked.failure.message);
  const transaction = { ...checked.value.transaction, ...(recurringId !== undefined && { recurringId }) };
  database.store(tables.transactions, transactionItem(owner, { ...checked.value, transaction }, made));
}

/** Adds to the totals of the row's month by plain arithmetic in cents. */
export function addToTotals(database: FakeDynamoDB, owner: Owner, row: Row): void {
  const { day, cents, category, currency = 'USD', isExcludedFromBudget = false, recurringId } = row;
  if (isExcludedFromBudget) return;
  const month = day.slice(0, 7);
  const key = totalsKey(owner, month);
  const none = { ...key, ...owner, itemType: 'MONTH_TOTALS', month, revision: 0, updatedAt: made.updatedAt };
  const totals: Record<string, unknown> = { ...(database.find(tables.budgets, key) ?? none) };
  const add = (name: string, by: number, unit: number): void => {
    totals[name] = Math.round(((totals[name] as number | undefined) ?? 0) * unit + by) / unit;
  };
  add(`sum_${currency}_${category}`, cents, 100);
  add(`count_${currency}_${category}`, 1, 1);
  if (recurringId !== undefined && category !== 'income' && category !== 'savings')
    add(`posted_${currency}`, cents, 100);
  add('revision', 1, 1);
  database.store(tables.budgets, totals as TotalsItem);
}

/** Records rows as the API does: each transaction with the totals of its month. */
export function record(database: FakeDynamoDB, owner: Owner, ...rows: Row[]): void {
  for (const row of rows) {
    storeTransaction(database, owner, row);
    addToTotals(database, owner, row);
  }
}

export function budgetFor(database: FakeDynamoDB, owner: Owner, categoryType: CategoryType, monthlyBudget: number) {
  const category = { id: `c-${categoryType}`, categoryType, monthlyBudget, isEssential: false };
  database.store(tables.budgets, categoryItem(owner, category, made));
}

/** Analytics as they come to be by changes: of an open month, for a day. */
export async function analyse(database: FakeDynamoDB, owner: Owner, month: string, asOf: string): Promise<void> {
  const ports = closePorts(database.client, `${asOf}T08:00:00Z`);
  const result = await recalculate(ports, { ...owner, month }, { asOf });
  if (!result.ok) throw new Error(result.failure.message);
}

export function analyticsOf(database: FakeDynamoDB, month: string, owner: Owner = somebody): AnalyticsItem {
  return database.find(tables.analytics, analyticsKey(owner, month)) as unknown as AnalyticsItem;
}

export function totalsOf(database: FakeDynamoDB, month: string, owner: Owner = somebody): TotalsItem {
  return database.find(tables.budgets, totalsKey(owner, month)) as unknown as TotalsItem;
}
