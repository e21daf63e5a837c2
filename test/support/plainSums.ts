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

/** month → category → a plain sum over the file's own digits. */
export function plainSums(): Map<string, Map<string, PlainSum>> {
  const months = new Map<string, Map<string, PlainSum>>();
  for (const row of ledgerRows) {
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
