import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateMonthlyBudgetDocument,
  DeleteTransactionDocument,
  ImportTransactionsDocument,
  MonthlyBudgetDocument,
  MonthTotalsDocument,
  RecordTransactionDocument,
  TransactionsDocument,
  UpdateMonthlyBudgetDocument,
  UpdateTransactionDocument,
} from '../../generated/operations.ts';
import type { BudgetCategoryType } from '../../generated/operations.ts';
import type { ApiError, BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let person: Client;

const month = '2025-01';
const categories: BudgetCategoryType[] = ['groceries', 'dining', 'income', 'savings'];
const writers = Array.from({ length: 16 }, (_, number) => number);

beforeAll(async () => {
  api = await startBudgetApi();
  person = api.as({ tenant: 'abc123', user: 'busy' });
  await person.ask(CreateMonthlyBudgetDocument, { input: { month, totalPlannedExpenses: 1000 } });
}, 60_000);

afterAll(() => api.stop());

/** As a client does it: what TransactionConflict stopped is sent again, after a pause of growing length. */
async function write<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<ApiError | null> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const { errors } = await person.send(document, variables);
    const [error] = errors;
    if (error?.errorType !== 'TransactionConflict') return error ?? null;
    await pause(Math.random() * 5 * 2 ** Math.min(attempt, 6));
  }
  throw new Error('Sixty conflicts in a row');
}

const date = (writer: number, turn: number) =>
  `2025-01-${String((writer % 28) + 1).padStart(2, '0')}T${String(turn).padStart(2, '0')}:00:00Z`;

/** Cents that differ from writer to writer and from turn to turn. */
const cents = (writer: number, turn: number) => -(100 * (writer + 1) + 7 * turn + 1);

/** Twelve writes of one client, one after another: recorded, edited, moved to another category, deleted. */
async function story(writer: number): Promise<(ApiError | null)[]> {
  const outcomes: (ApiError | null)[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const address = { id: `w${writer}-${turn}`, date: date(writer, turn) };
    const category = categories[(writer + turn) % categories.length]!;
    const row = { ...address, description: 'x', amount: cents(writer, turn) / 100, category };
    const edited = { ...address, expectedVersion: 1, changes: { amount: cents(writer, turn + 3) / 100 } };
    const imported = {
      transactions: [
        { ...row, id: `${row.id}-i` },
        { ...row, id: `${row.id}-j` },
      ],
    };
    outcomes.push(await write(RecordTransactionDocument, { input: row }));
    outcomes.push(await write(UpdateTransactionDocument, { input: edited }));
    outcomes.push(await write(ImportTransactionsDocument, { input: imported }));
    outcomes.push(await write(DeleteTransactionDocument, { input: { id: `${row.id}-j`, date: row.date } }));
  }
  return outcomes;
}

/** Category → cents and count, added up over what is listed. */
async function sumsOfRows(): Promise<Record<string, { cents: number; count: number }>> {
  const sums: Record<string, { cents: number; count: number }> = {};
  let nextToken: string | null | undefined;
  do {
    const { transactions } = await person.ask(TransactionsDocument, { month, limit: 100, nextToken });
    for (const { category, amount } of transactions.items) {
      const sum = (sums[category] ??= { cents: 0, count: 0 });
      sum.cents += Math.round(amount * 100);
      sum.count += 1;
    }
    nextToken = transactions.nextToken;
  } while (nextToken);
  return sums;
}

describe('sixteen clients write to one month', () => {
  it('and the totals are the sums: of what is stored, and of what was acknowledged', async () => {
    const outcomes = await Promise.all(writers.map(story));
    expect(outcomes.flat().filter((error) => error !== null)).toEqual([]);

    const expected: Record<string, { cents: number; count: number }> = {};
    for (const writer of writers) {
      for (const turn of [0, 1, 2]) {
        const sum = (expected[categories[(writer + turn) % categories.length]!] ??= { cents: 0, count: 0 });
        sum.cents += cents(writer, turn + 3) + cents(writer, turn);
        sum.count += 2;
      }
    }
    expect(await sumsOfRows()).toEqual(expected);

    const { monthTotals } = await person.ask(MonthTotalsDocument, { month });
    const shown = monthTotals.categories.map(({ category, actual, transactionCount }) => [
      category,
      { cents: Math.round(actual * (category === 'income' ? 100 : -100)), count: transactionCount },
    ]);
    expect(Object.fromEntries(shown)).toEqual(expected);
  }, 120_000);

  it('each change of the totals counted once: a retry leaves no trace', async () => {
    const { monthTotals } = await person.ask(MonthTotalsDocument, { month });
    const setByBudget = 1;
    expect(monthTotals.revision).toBe(setByBudget + 16 * 12);
  });

  it('while the plan stays as it was', async () => {
    const { monthlyBudget } = await person.ask(MonthlyBudgetDocument, { month });
    expect(monthlyBudget).toMatchObject({ version: 1, totalPlannedExpenses: 1000, revision: 1 + 16 * 12 });
  });
});

describe('two editors who saw the same version', () => {
  it.each<[string, () => Promise<unknown[]>]>([
    [
      'of a plan',
      () => {
        const edit = (savingsBudget: number) =>
          write(UpdateMonthlyBudgetDocument, { input: { month, expectedVersion: 1, changes: { savingsBudget } } });
        return Promise.all([edit(111), edit(222)]);
      },
    ],
    [
      'of a transaction',
      () => {
        const address = { id: 'w0-0', date: date(0, 0), expectedVersion: 2 };
        const edit = (notes: string) => write(UpdateTransactionDocument, { input: { ...address, changes: { notes } } });
        return Promise.all([edit('first'), edit('second')]);
      },
    ],
  ])('%s: one is written, the other learns what is stored now', async (_, edits) => {
    const outcomes = (await edits()) as (ApiError | null)[];
    const refused = outcomes.filter((error) => error !== null);
    expect(refused.map((error) => error.errorType)).toEqual(['VersionConflict']);
    const current = refused[0]!.errorInfo!['current'] as { version: number; savingsBudget?: number; notes?: string };
    const winner = outcomes.indexOf(null);
    expect([current.savingsBudget, current.notes]).toContain(
      current.notes === undefined ? [111, 222][winner] : ['first', 'second'][winner],
    );
  });

  it('and six who read and write in turn lose no edit', async () => {
    const raise = async (): Promise<void> => {
      for (;;) {
        const { monthlyBudget } = await person.ask(MonthlyBudgetDocument, { month });
        const { version, rolloverBalance } = monthlyBudget!;
        const changes = { rolloverBalance: rolloverBalance + 1 };
        const error = await write(UpdateMonthlyBudgetDocument, { input: { month, expectedVersion: version, changes } });
        if (error === null) return;
        expect(error.errorType).toBe('VersionConflict');
      }
    };
    await Promise.all(writers.slice(0, 6).map(raise));
    const { monthlyBudget } = await person.ask(MonthlyBudgetDocument, { month });
    expect(monthlyBudget).toMatchObject({ rolloverBalance: 6, version: 2 + 6 });
  }, 60_000);
});
