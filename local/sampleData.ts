import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CategoryType } from '../domain/category.ts';
import type {
  ContributeToGoalInput,
  CreateGoalInput,
  CreateMonthlyBudgetInput,
  CreateRecurringInput,
  RecordTransactionInput,
} from '../generated/operations.ts';
import type { SentRow } from '../importer/importRows.ts';
import { projectRoot } from './projectRoot.ts';

/** A goal as it was set, and what was paid into it since, oldest first. */
export interface SampleGoal {
  readonly goal: CreateGoalInput & { readonly id: string };
  readonly contributions: readonly Omit<ContributeToGoalInput, 'id'>[];
}

export interface SampleData {
  readonly budget: CreateMonthlyBudgetInput;
  /** Oldest first; lines of data/sample/transactions.csv. */
  readonly transactions: readonly SentRow[];
  /** One transaction with every field filled in. */
  readonly detailedTransaction: RecordTransactionInput;
  readonly goals: readonly SampleGoal[];
  readonly recurrings: readonly (CreateRecurringInput & { readonly id: string })[];
}

interface SampleRow {
  readonly id: string;
  readonly date: string;
  readonly description: string;
  readonly amount: string;
  readonly category: CategoryType;
  readonly source: 'credit_card' | 'manual';
  readonly cardId: string;
  readonly accountId: string;
  readonly notes: string;
}

const directory = join(projectRoot, 'data', 'sample');

async function readJson<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(join(directory, name), 'utf8')) as Content;
}

function toInput(row: SampleRow, categoryIds: ReadonlyMap<string, string>): RecordTransactionInput {
  const { id, date, description, amount, category, source } = row;
  return {
    id,
    date,
    description,
    amount: Number(amount),
    currency: 'USD',
    category,
    categoryId: categoryIds.get(category) ?? null,
    source,
    cardId: row.cardId || null,
    accountId: row.accountId || null,
    notes: row.notes || null,
  };
}

/** The data of user-456 in tenant abc123: the budget of January 2025 and what happened from October 2024 on. */
export async function readSampleData(): Promise<SampleData> {
  const budget = await readJson<CreateMonthlyBudgetInput>('budget.json');
  const csv = await readFile(join(directory, 'transactions.csv'), 'utf8');
  const rows = parse<SampleRow>(csv, { columns: true });
  const categoryIds = new Map(budget.categories?.map(({ id, categoryType }) => [categoryType, String(id)]));
  return {
    budget,
    transactions: rows.map((row, index) => ({ line: index + 2, input: toInput(row, categoryIds) })),
    detailedTransaction: await readJson<RecordTransactionInput>('transaction.json'),
    goals: await readJson<SampleGoal[]>('goals.json'),
    recurrings: await readJson<SampleData['recurrings']>('recurrings.json'),
  };
}
