import type { CategoryType } from '../../domain/category.ts';
import { ledgerDeltas } from '../../domain/ledger.ts';
import { parseMoment } from '../../domain/moment.ts';
import type { DatedTransaction, Transaction } from '../../domain/transaction.ts';
import { categoryItem } from '../../table/categoryItem.ts';
import type { Key, Owner } from '../../table/keys.ts';
import { budgetKey, categoryKey, recurringKey, totalsKey } from '../../table/keys.ts';
import { firstVersion, nextVersion } from '../../table/stored.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import { totalsAdditions } from '../../table/totalsItem.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { ledgerEntry, restored, tombstone, transactionItem } from '../../table/transactionItem.ts';
import type { FakeDynamoDB } from './fakeDynamoDB/fakeDynamoDB.ts';
import type { PlainCategory, PlainMonth, PlainTemplate, PlainTransaction } from './plainAnalytics.ts';

export const tables = {
  budgets: 'tyche-budgets',
  transactions: 'tyche-transactions',
  analytics: 'tyche-spending-analytics',
};

const at = '2025-01-01T00:00:00.000Z';

export type Facts = Omit<PlainTransaction, 'id' | 'date'>;

/**
 * One person's ledger as the API writes it, each write whole, beside the plain lists that say what it means. What cannot
 * be done (an edit of what is not there) does nothing.
 */
export class LedgerWorld {
  readonly owner: Owner = { tenantId: 'abc123', userId: 'user-456' };
  readonly #database: FakeDynamoDB;
  /** By id and date; `isDeleted` may be restored. */
  readonly #transactions = new Map<string, { plain: PlainTransaction; item: TransactionItem; isDeleted: boolean }>();
  readonly #plans = new Map<string, number>();
  readonly #categories = new Map<string, PlainCategory>();
  readonly #templates = new Map<string, PlainTemplate>();

  constructor(database: FakeDynamoDB) {
    this.#database = database;
  }

  record(id: string, date: string, facts: Facts): void {
    const place = `${id} ${date}`;
    if (this.#transactions.has(place)) return;
    const plain = { ...facts, id, date };
    const item = transactionItem(this.owner, dated(plain), firstVersion(at));
    this.#move([], [item]);
    this.#transactions.set(place, { plain, item, isDeleted: false });
  }

  edit(id: string, date: string, changes: Partial<Facts>): void {
    const there = this.#live(id, date);
    if (!there) return;
    const plain = { ...there.plain, ...changes };
    const item = transactionItem(this.owner, dated(plain), nextVersion(there.item, at));
    this.#move([there.item], [item]);
    Object.assign(there, { plain, item });
  }

  move(id: string, date: string, to: string): void {
    const there = this.#live(id, date);
    if (!there || this.#transactions.has(`${id} ${to}`)) return;
    const plain = { ...there.plain, date: to };
    const revised = nextVersion(there.item, at);
    const item = { ...transactionItem(this.owner, dated(plain), revised), movedFrom: date };
    this.#move([there.item], [item], tombstone(there.item, { movedTo: to }, revised, 1));
    this.#transactions.delete(`${id} ${date}`);
    this.#transactions.set(`${id} ${to}`, { plain, item, isDeleted: false });
  }

  delete(id: string, date: string): void {
    const there = this.#live(id, date);
    if (!there) return;
    const buried = tombstone(there.item, { deletedAt: at }, nextVersion(there.item, at), 1);
    this.#move([there.item], [], buried);
    Object.assign(there, { item: buried, isDeleted: true });
  }

  restore(id: string, date: string): void {
    const there = this.#transactions.get(`${id} ${date}`);
    if (!there?.isDeleted) return;
    const item = restored(there.item, nextVersion(there.item, at));
    this.#move([], [item]);
    Object.assign(there, { item, isDeleted: false });
  }

  plan(month: string, cents: number, currency: string): void {
    const key = budgetKey(this.owner, month);
    const there = this.#database.find(tables.budgets, key);
    const plan = { month, totalPlannedExpenses: cents / 100, currency };
    this.#putBudgetsItem({ ...key, itemType: 'MONTHLY_BUDGET', ...plan });
    if (!there) this.#addToTotals(month, [], { currency });
    this.#plans.set(month, cents);
  }

  dropPlan(month: string): void {
    this.#database.remove(tables.budgets, budgetKey(this.owner, month));
    this.#plans.delete(month);
  }

  categorize(id: string, { type, cents, isEssential }: PlainCategory): void {
    const category = { id, categoryType: type as CategoryType, monthlyBudget: cents / 100, isEssential };
    this.#database.store(tables.budgets, categoryItem(this.owner, category, firstVersion(at)));
    this.#categories.set(id, { type, cents, isEssential });
  }

  dropCategory(id: string): void {
    this.#database.remove(tables.budgets, categoryKey(this.owner, id));
    this.#categories.delete(id);
  }

  repeat(id: string, template: PlainTemplate): void {
    const { cents, ...more } = template;
    const schedule = { frequency: 'weekly', startDate: '2025-01-01', isIncome: false };
    const dayOfWeek = new Date(template.nextDue).getUTCDay() || 7;
    const item = {
      ...recurringKey(this.owner, id),
      itemType: 'RECURRING_TRANSACTION',
      ...schedule,
      ...more,
      dayOfWeek,
    };
    this.#putBudgetsItem({ ...item, amount: cents / 100 });
    this.#templates.set(id, template);
  }

  /** The lists that a month's analytics follow from. */
  plainMonth(month: string, defaultCurrency: string, asOf: string): PlainMonth {
    const live = [...this.#transactions.values()].filter(({ isDeleted }) => !isDeleted);
    return {
      month,
      asOf,
      currency: this.totals(month)?.currency ?? defaultCurrency,
      plannedCents: this.#plans.get(month) ?? null,
      categories: [...this.#categories.values()],
      templates: [...this.#templates.values()],
      transactions: live.map(({ plain }) => plain),
    };
  }

  totals(month: string): TotalsItem | undefined {
    return this.#database.find<TotalsItem>(tables.budgets, totalsKey(this.owner, month));
  }

  #live(id: string, date: string) {
    const there = this.#transactions.get(`${id} ${date}`);
    return there?.isDeleted ? undefined : there;
  }

  #move(before: TransactionItem[], after: TransactionItem[], ...buried: TransactionItem[]): void {
    [...buried, ...after].forEach((item) => this.#database.store(tables.transactions, item));
    for (const delta of ledgerDeltas(before.map(ledgerEntry), after.map(ledgerEntry))) {
      this.#addToTotals(delta.month, totalsAdditions(delta), {});
    }
  }

  #addToTotals(month: string, additions: { name: string; by: number }[], set: { currency?: string }): void {
    const key = totalsKey(this.owner, month);
    const before = this.#database.find<TotalsItem>(tables.budgets, key);
    const sums = additions.map(({ name, by }) => [name, added((before?.[name] as number | undefined) ?? 0, by)]);
    const revision = (before?.revision ?? 0) + 1;
    this.#putBudgetsItem({
      ...key,
      itemType: 'MONTH_TOTALS',
      month,
      ...before,
      ...Object.fromEntries(sums),
      ...set,
      revision,
    });
  }

  #putBudgetsItem(item: Key & Record<string, unknown>): void {
    this.#database.store(tables.budgets, { ...this.owner, ...item });
  }
}

/** DynamoDB adds decimals exactly. */
function added(one: number, other: number): number {
  return Math.round((one + other) * 100) / 100;
}

function dated({ cents, isExcluded, category, ...plain }: PlainTransaction): DatedTransaction {
  const moment = parseMoment('date', plain.date);
  if (!moment.ok) throw new Error(`${plain.date} is no date`);
  const transaction: Transaction = {
    ...plain,
    merchant: plain.description,
    amount: cents / 100,
    category: category as CategoryType,
    isRecurring: plain.recurringId !== undefined,
    source: 'manual',
    isIncome: category === 'income',
    isEssential: false,
    tags: [],
    status: 'cleared',
    isExcludedFromBudget: isExcluded,
  };
  return { transaction, moment: moment.value };
}
