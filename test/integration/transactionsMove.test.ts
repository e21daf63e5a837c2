import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DeleteTransactionDocument,
  ImportTransactionsDocument,
  MonthTotalsDocument,
  RecordTransactionDocument,
  RestoreTransactionDocument,
  TransactionDocument,
  TransactionsByCategoryDocument,
  TransactionsByMerchantDocument,
  TransactionsDocument,
  UpdateTransactionDocument,
} from '../../generated/operations.ts';
import type { RecordTransactionInput } from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

/** Someone without any data. */
function somebody(): Client {
  people += 1;
  return api.as({ tenant: 'abc123', user: `mover-${people}` });
}

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

const lunch: RecordTransactionInput = {
  id: 'lunch',
  date: '2025-01-31T23:30:00-05:00',
  description: 'Noodle Bar',
  amount: -18.5,
  category: 'dining',
  tags: ['work'],
  notes: 'with Ana',
};

const address = { id: 'lunch', date: lunch.date };

async function totalsOf(client: Client, month: string) {
  const { monthTotals } = await client.ask(MonthTotalsDocument, { month });
  return monthTotals.categories.map(({ category, actual, transactionCount }) => [category, actual, transactionCount]);
}

describe('a transaction', () => {
  it('is recorded with its day in the month that the client wrote, and found in every way', async () => {
    const client = somebody();
    const { recordTransaction } = await client.ask(RecordTransactionDocument, { input: lunch });
    expect(recordTransaction).toMatchObject({
      ...lunch,
      merchant: 'Noodle Bar',
      currency: 'USD',
      version: 1,
      isIncome: false,
    });
    expect(await totalsOf(client, '2025-01')).toEqual([['dining', 18.5, 1]]);
    expect(await totalsOf(client, '2025-02')).toEqual([]);

    const utc = await client.ask(TransactionDocument, { id: 'lunch', date: '2025-01-31T23:30:00.000-05:00' });
    expect(utc.transaction).toEqual(recordTransaction);
    const month = await client.ask(TransactionsDocument, { month: '2025-01' });
    expect(month.transactions.items).toEqual([recordTransaction]);
    const dining = await client.ask(TransactionsByCategoryDocument, { month: '2025-01', category: 'dining' });
    expect(dining.transactionsByCategory.items.map((item) => item.id)).toEqual(['lunch']);
    const merchant = { merchant: 'Noodle Bar', from: '2025-01-31', to: '2025-01-31' };
    const noodles = await client.ask(TransactionsByMerchantDocument, merchant);
    expect(noodles.transactionsByMerchant.items.map((item) => item.id)).toEqual(['lunch']);
    const others = await client.ask(TransactionsByMerchantDocument, { merchant: 'noodle bar' });
    expect(others.transactionsByMerchant.items).toEqual([]);
  });

  it('is recorded once however often it is sent, and never over another', async () => {
    const client = somebody();
    const first = await client.ask(RecordTransactionDocument, { input: lunch });
    const again = await client.ask(RecordTransactionDocument, {
      input: { ...lunch, merchant: 'Noodle Bar', currency: 'USD', status: 'cleared' },
    });
    expect(again).toEqual(first);
    const other = await client.refused(RecordTransactionDocument, { input: { ...lunch, amount: -19 } });
    expect(other.errorType).toBe('AlreadyExists');
    expect(await totalsOf(client, '2025-01')).toEqual([['dining', 18.5, 1]]);
  });

  it('cannot be recorded again as new once it was edited', async () => {
    const client = somebody();
    await client.ask(RecordTransactionDocument, { input: lunch });
    await client.ask(UpdateTransactionDocument, {
      input: { ...address, expectedVersion: 1, changes: { status: 'reconciled' } },
    });
    expect((await client.refused(RecordTransactionDocument, { input: lunch })).errorType).toBe('AlreadyExists');
  });

  it('moves its money with category, amount, exclusion and currency', async () => {
    const client = somebody();
    await client.ask(RecordTransactionDocument, { input: lunch });
    const edit = async (expectedVersion: number, changes: Record<string, unknown>) =>
      (await client.ask(UpdateTransactionDocument, { input: { ...address, expectedVersion, changes } }))
        .updateTransaction;

    expect(await edit(1, { category: 'groceries', amount: -20.25 })).toMatchObject({ version: 2, amount: -20.25 });
    expect(await totalsOf(client, '2025-01')).toEqual([['groceries', 20.25, 1]]);
    await edit(2, { isExcludedFromBudget: true });
    expect(await totalsOf(client, '2025-01')).toEqual([]);
    await edit(3, { isExcludedFromBudget: false, currency: 'EUR' });
    const { monthTotals } = await client.ask(MonthTotalsDocument, { month: '2025-01' });
    expect(monthTotals).toMatchObject({ totalActualExpenses: 0, categories: [] });
    expect(monthTotals.unconverted).toEqual([
      { currency: 'EUR', category: 'groceries', amount: -20.25, transactionCount: 1 },
    ]);
    await edit(4, { currency: 'USD', notes: null });
    expect(await totalsOf(client, '2025-01')).toEqual([['groceries', 20.25, 1]]);
    expect((await client.ask(TransactionDocument, address)).transaction).toMatchObject({ notes: null, version: 5 });
  });

  it('leaves the totals and their revision alone when no money moves', async () => {
    const client = somebody();
    await client.ask(RecordTransactionDocument, { input: lunch });
    await client.ask(UpdateTransactionDocument, {
      input: { ...address, expectedVersion: 1, changes: { notes: 'alone', tags: null, description: 'Noodles' } },
    });
    expect((await client.ask(MonthTotalsDocument, { month: '2025-01' })).monthTotals.revision).toBe(1);
  });

  it('moves to another month and back, one event in each', async () => {
    const client = somebody();
    await client.ask(RecordTransactionDocument, { input: lunch });
    const february = '2025-02-01T08:00:00Z';
    const moved = await client.ask(UpdateTransactionDocument, {
      input: { ...address, expectedVersion: 1, changes: { date: february } },
    });
    expect(moved.updateTransaction).toMatchObject({ date: february, movedFrom: lunch.date, version: 2 });
    expect([await totalsOf(client, '2025-01'), await totalsOf(client, '2025-02')]).toEqual([[], [['dining', 18.5, 1]]]);
    expect((await client.ask(TransactionDocument, address)).transaction).toBeNull();
    expect((await client.ask(TransactionsDocument, { month: '2025-01' })).transactions.items).toEqual([]);

    const gone = await client.refused(UpdateTransactionDocument, {
      input: { ...address, expectedVersion: 2, changes: { amount: -1 } },
    });
    expect([gone.errorType, gone.errorInfo]).toEqual(['NotFound', { movedTo: february }]);
    const movedTo = { errorType: 'NotFound', errorInfo: { movedTo: february } };
    expect(await client.refused(DeleteTransactionDocument, { input: address })).toMatchObject(movedTo);
    expect(await client.refused(RestoreTransactionDocument, { input: address })).toMatchObject(movedTo);
    expect((await client.refused(RecordTransactionDocument, { input: lunch })).errorType).toBe('AlreadyExists');

    await client.ask(UpdateTransactionDocument, {
      input: { id: 'lunch', date: february, expectedVersion: 2, changes: { date: lunch.date } },
    });
    expect([await totalsOf(client, '2025-01'), await totalsOf(client, '2025-02')]).toEqual([[['dining', 18.5, 1]], []]);
    const edited = await client.ask(UpdateTransactionDocument, {
      input: { ...address, expectedVersion: 3, changes: { tags: [] } },
    });
    expect(edited.updateTransaction).toMatchObject({ movedFrom: null, version: 4 });
  });

  it('does not move onto another', async () => {
    const client = somebody();
    const taken = '2025-03-01T12:00:00Z';
    await client.ask(RecordTransactionDocument, { input: lunch });
    await client.ask(RecordTransactionDocument, { input: { ...lunch, date: taken } });
    const refused = await client.refused(UpdateTransactionDocument, {
      input: { ...address, expectedVersion: 1, changes: { date: taken } },
    });
    expect(refused.errorType).toBe('AlreadyExists');
    expect([await totalsOf(client, '2025-01'), await totalsOf(client, '2025-03')]).toEqual([
      [['dining', 18.5, 1]],
      [['dining', 18.5, 1]],
    ]);
  });

  it('is deleted, deleted again, and comes back', async () => {
    const client = somebody();
    const { recordTransaction } = await client.ask(RecordTransactionDocument, { input: lunch });
    const { deleteTransaction } = await client.ask(DeleteTransactionDocument, {
      input: { ...address, expectedVersion: 1 },
    });
    expect(deleteTransaction).toMatchObject({ id: 'lunch', amount: -18.5, version: 2 });
    expect(deleteTransaction.deletedAt).not.toBeNull();
    expect(await client.ask(DeleteTransactionDocument, { input: address })).toEqual({ deleteTransaction });
    expect(await totalsOf(client, '2025-01')).toEqual([]);
    expect((await client.ask(TransactionDocument, address)).transaction).toBeNull();
    const dining = await client.ask(TransactionsByCategoryDocument, { month: '2025-01', category: 'dining' });
    expect(dining.transactionsByCategory.items).toEqual([]);
    expect((await client.refused(RecordTransactionDocument, { input: lunch })).errorType).toBe('AlreadyExists');
    const edit = { ...address, expectedVersion: 2, changes: { amount: -1 } };
    expect((await client.refused(UpdateTransactionDocument, { input: edit })).errorType).toBe('NotFound');

    const { restoreTransaction } = await client.ask(RestoreTransactionDocument, { input: address });
    const { version, updatedAt, ...same } = recordTransaction;
    expect(restoreTransaction).toMatchObject({ ...same, version: 3, deletedAt: null });
    expect(await client.ask(RestoreTransactionDocument, { input: address })).toEqual({ restoreTransaction });
    expect(await totalsOf(client, '2025-01')).toEqual([['dining', 18.5, 1]]);
    const back = await client.ask(TransactionsByCategoryDocument, { month: '2025-01', category: 'dining' });
    expect(back.transactionsByCategory.items).toHaveLength(1);
    expect([version, updatedAt]).toEqual([1, recordTransaction.updatedAt]);
  });

  it('that nobody recorded cannot be changed, deleted or restored', async () => {
    const client = somebody();
    for (const refused of [
      await client.refused(UpdateTransactionDocument, { input: { ...address, expectedVersion: 1, changes: {} } }),
      await client.refused(DeleteTransactionDocument, { input: address }),
      await client.refused(RestoreTransactionDocument, { input: address }),
    ]) {
      expect(refused.errorType).toBe('NotFound');
    }
  });

  it('lets the first of two editors win and shows the other what is there now', async () => {
    const client = somebody();
    await client.ask(RecordTransactionDocument, { input: lunch });
    const edits = [-21, -22].map((amount) =>
      client.send(UpdateTransactionDocument, { input: { ...address, expectedVersion: 1, changes: { amount } } }),
    );
    const answers = await Promise.all(edits);
    const winners = answers.filter((answer) => answer.errors.length === 0);
    const [conflict] = answers.flatMap((answer) => answer.errors);
    expect(winners).toHaveLength(1);
    const stored = winners[0]!.data!.updateTransaction.amount;
    expect(conflict).toMatchObject({
      errorType: 'VersionConflict',
      errorInfo: { current: { version: 2, amount: stored } },
    });
    expect(Object.keys(conflict!.errorInfo!['current'] as object)).not.toEqual(
      expect.arrayContaining(['PK', 'GSI1PK']),
    );
    expect(await totalsOf(client, '2025-01')).toEqual([['dining', -stored, 1]]);
  });
});

describe('an import', () => {
  const row = (id: string, amount: number): RecordTransactionInput => ({
    id,
    date: '2025-01-05T12:00:00Z',
    description: id,
    amount,
  });

  it('says for each row whether it is new, and counts rows that repeat in the batch', async () => {
    const client = somebody();
    await client.ask(RecordTransactionDocument, { input: row('known', -1) });
    await client.ask(RecordTransactionDocument, { input: row('deleted', -2) });
    await client.ask(DeleteTransactionDocument, { input: { id: 'deleted', date: '2025-01-05T12:00:00Z' } });
    const transactions = [row('known', -100), row('new', -3), row('new', -4), row('deleted', -2)];
    const { importTransactions } = await client.ask(ImportTransactionsDocument, { input: { transactions } });
    expect(importTransactions.created).toBe(1);
    expect(importTransactions.duplicates).toBe(3);
    expect(
      importTransactions.items.map((item) => [item.index, item.duplicate, item.transaction?.amount ?? null]),
    ).toEqual([
      [0, true, -1],
      [1, false, -3],
      [2, true, -3],
      [3, true, null],
    ]);
    expect(await totalsOf(client, '2025-01')).toEqual([['other', 4, 2]]);
  });

  it('refuses the whole batch for one bad row and names every bad one', async () => {
    const client = somebody();
    const transactions = [
      row('fine', -1),
      row('three-decimals', -1.234),
      { ...row('x', -1), id: null },
      row('a#b', -1),
    ];
    const refused = await client.refused(ImportTransactionsDocument, { input: { transactions } });
    expect(refused.errorType).toBe('InvalidInput');
    expect(
      (refused.errorInfo!['rows'] as { index: number; field: string }[]).map(({ index, field }) => [index, field]),
    ).toEqual([
      [1, 'amount'],
      [2, 'id'],
      [3, 'id'],
    ]);
    expect(await totalsOf(client, '2025-01')).toEqual([]);
  });

  it('takes fifty rows of fifty months and refuses fifty-one', async () => {
    const client = somebody();
    const transactions = Array.from({ length: 51 }, (_, index) => ({
      ...row(`row-${index}`, -1),
      date: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28T12:00:00Z`,
    }));
    const tooMany = await client.refused(ImportTransactionsDocument, { input: { transactions } });
    expect(tooMany.errorType).toBe('LimitExceeded');
    const { importTransactions } = await client.ask(ImportTransactionsDocument, {
      input: { transactions: transactions.slice(0, 50) },
    });
    expect(importTransactions.created).toBe(50);
    expect((await client.refused(ImportTransactionsDocument, { input: { transactions: [] } })).errorInfo).toMatchObject(
      { field: 'transactions' },
    );
  });
});
