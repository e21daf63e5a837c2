import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LedgerRow {
  id: string;
  date: string;
  payee: string;
  narration: string;
  category: string;
  account: string;
  amount: string;
  currency: string;
}

const data = join(import.meta.dirname, '../../data');

export const ledgerText = readFileSync(join(data, 'fava-long-example.csv'), 'utf8');
export const categoryMap = JSON.parse(readFileSync(join(data, 'category-map.json'), 'utf8')) as Record<string, string>;
export const ledgerRows = parse(ledgerText, { columns: true }) as LedgerRow[];

/** The longest prefix of the map that the account begins with. */
function categoryOf(account: string): string {
  const prefixes = Object.keys(categoryMap).filter((prefix) => account.startsWith(prefix));
  return categoryMap[prefixes.sort((a, b) => b.length - a.length)[0]!]!;
}

export interface PlainSum {
  cents: bigint;
  count: number;
}

/** month → category → a plain sum over the file's own digits, of its first `count` rows. */
export function plainSums(count = ledgerRows.length): Map<string, Map<string, PlainSum>> {
  const months = new Map<string, Map<string, PlainSum>>();
  for (const row of ledgerRows.slice(0, count)) {
    const month = row.date.slice(0, 7);
    const categories = months.get(month) ?? new Map<string, PlainSum>();
    months.set(month, categories);
    const category = categoryOf(row.category);
    const sum = categories.get(category) ?? { cents: 0n, count: 0 };
    categories.set(category, { cents: sum.cents + BigInt(row.amount.replace('.', '')), count: sum.count + 1 });
  }
  return months;
}

/** 1234n → 12.34 */
export function decimal(cents: bigint): number {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return Number(`${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`) + 0;
}

export interface PlainCategory {
  readonly category: string;
  readonly actual: number;
  readonly transactionCount: number;
}

/** The file's months as `monthTotals` shows them, categories by name. */
export function plainMonths(count?: number): { month: string; categories: Map<string, PlainCategory> }[] {
  return [...plainSums(count)].map(([month, sums]) => ({
    month,
    categories: new Map(
      [...sums].map(([category, { cents, count }]) => [
        category,
        { category, actual: decimal(category === 'income' ? cents : -cents), transactionCount: count },
      ]),
    ),
  }));
}

/** What the file says was spent in a month: all but income and savings. */
export function spentIn(month: string): number {
  const sums = [...(plainSums().get(month) ?? [])].filter(([category]) => !['income', 'savings'].includes(category));
  return decimal(-sums.reduce((sum, [, { cents }]) => sum + cents, 0n));
}
