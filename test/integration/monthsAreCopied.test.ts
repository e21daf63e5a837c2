import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CreateMonthlyBudgetInput } from '../../generated/operations.ts';
import {
  CopyMonthlyBudgetDocument,
  CreateMonthlyBudgetDocument,
  DeleteMonthlyBudgetDocument,
  MonthlyBudgetDocument,
  MonthTotalsDocument,
  RecordTransactionDocument,
  TransactionsDocument,
  UpdateMonthlyBudgetDocument,
} from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

function somebody(): Client {
  people += 1;
  return api.as({ tenant: 'abc123', user: `copier-${people}` });
}

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

/** The customer's document, January 2025. */
const january: CreateMonthlyBudgetInput = {
  month: '2025-01',
  id: 'budget-uuid-123',
  incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500 },
  totalPlannedExpenses: 6200,
  debtPaymentBudget: 800,
  savingsBudget: 1000,
  rolloverBalance: 150,
};

const spend = (client: Client, date: string, amount: number) =>
  client.ask(RecordTransactionDocument, {
    input: { id: `t${date}`, date: `${date}T12:00:00Z`, description: 'x', amount, category: 'housing' },
  });

describe('a month', () => {
  it('is planned as another was, with what was left over', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: january });
    await client.ask(UpdateMonthlyBudgetDocument, {
      input: { month: '2025-01', expectedVersion: 1, changes: { status: 'active' } },
    });
    await spend(client, '2025-01-15', -5850.25);
    await spend(client, '2025-02-03', -12.5);
    const { copyMonthlyBudget } = await client.ask(CopyMonthlyBudgetDocument, {
      input: { from: '2025-01', to: '2025-02', withRollover: true },
    });
    // 6200 − 5850.25 = 349.75; 8500 + 349.75 − 6200 − 800 − 1000 = 849.75
    expect(copyMonthlyBudget).toMatchObject({
      month: '2025-02',
      copiedFrom: '2025-01',
      status: 'draft',
      totalIncome: 8500,
      incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500, investments: 0, other: 0 },
      totalPlannedExpenses: 6200,
      totalActualExpenses: 12.5,
      debtPaymentBudget: 800,
      savingsBudget: 1000,
      discretionaryIncome: 2300,
      availableForDebtPayoff: 1500,
      rolloverBalance: 349.75,
      unassigned: 849.75,
      version: 1,
    });
    expect(copyMonthlyBudget.id).not.toBe('budget-uuid-123');
    expect((await client.ask(MonthlyBudgetDocument, { month: '2025-02' })).monthlyBudget).toEqual(copyMonthlyBudget);
  });

  it('starts below zero after one that was overspent, and at zero when nothing is carried over', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: january });
    await spend(client, '2025-01-15', -6300.01);
    const copy = async (to: string, withRollover?: boolean) =>
      (await client.ask(CopyMonthlyBudgetDocument, { input: { from: '2025-01', to, withRollover } })).copyMonthlyBudget
        .rolloverBalance;
    expect(await copy('2025-02', true)).toBe(-100.01);
    expect(await copy('2025-03', false)).toBe(0);
    expect(await copy('2025-04')).toBe(0);
  });

  it('is copied once, until it is changed', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: january });
    const input = { from: '2025-01', to: '2025-02', withRollover: true };
    const first = await client.ask(CopyMonthlyBudgetDocument, { input });
    await spend(client, '2025-01-20', -100);
    expect(await client.ask(CopyMonthlyBudgetDocument, { input })).toEqual(first);
    await client.ask(CreateMonthlyBudgetDocument, { input: { ...january, month: '2024-12' } });
    const other = await client.refused(CopyMonthlyBudgetDocument, { input: { ...input, from: '2024-12' } });
    expect([other.errorType, other.errorInfo]).toEqual(['AlreadyExists', { field: 'to' }]);
    await client.ask(UpdateMonthlyBudgetDocument, {
      input: { month: '2025-02', expectedVersion: 1, changes: { savingsBudget: 5 } },
    });
    expect((await client.refused(CopyMonthlyBudgetDocument, { input })).errorType).toBe('AlreadyExists');
    const { monthlyBudget } = await client.ask(MonthlyBudgetDocument, { month: '2025-02' });
    expect(monthlyBudget).toMatchObject({ copiedFrom: '2025-01', savingsBudget: 5, version: 2 });
    const created = await client.refused(CopyMonthlyBudgetDocument, { input: { from: '2025-02', to: '2025-01' } });
    expect(created.errorType).toBe('AlreadyExists');
  });

  it('is copied with its currency', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: { month: '2025-01', currency: 'EUR' } });
    await client.ask(CopyMonthlyBudgetDocument, { input: { from: '2025-01', to: '2025-02' } });
    expect((await client.ask(MonthTotalsDocument, { month: '2025-02' })).monthTotals.currency).toBe('EUR');
  });

  it.each([
    ['from', 'InvalidInput', { from: '2025-1', to: '2025-02' }],
    ['to', 'InvalidInput', { from: '2025-01', to: '2025-13' }],
    ['to', 'InvalidInput', { from: '2025-01', to: '2025-01' }],
    ['from', 'NotFound', { from: '2024-01', to: '2025-02' }],
  ])('is not copied when %s is %s', async (field, errorType, input) => {
    const refused = await somebody().refused(CopyMonthlyBudgetDocument, { input });
    expect([refused.errorType, refused.errorInfo?.['field']]).toEqual([errorType, field]);
  });
});

describe('a plan that is deleted', () => {
  it('is returned, and leaves transactions and totals', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: january });
    await spend(client, '2025-01-15', -42.5);
    const { monthlyBudget } = await client.ask(MonthlyBudgetDocument, { month: '2025-01' });
    const totals = await client.ask(MonthTotalsDocument, { month: '2025-01' });
    const { deleteMonthlyBudget } = await client.ask(DeleteMonthlyBudgetDocument, {
      input: { month: '2025-01', expectedVersion: 1 },
    });
    expect(deleteMonthlyBudget).toEqual(monthlyBudget);
    expect(deleteMonthlyBudget.totalActualExpenses).toBe(42.5);
    expect((await client.ask(MonthlyBudgetDocument, { month: '2025-01' })).monthlyBudget).toBeNull();
    expect(await client.ask(MonthTotalsDocument, { month: '2025-01' })).toEqual(totals);
    expect((await client.ask(TransactionsDocument, { month: '2025-01' })).transactions.items).toHaveLength(1);
    expect((await client.refused(DeleteMonthlyBudgetDocument, { input: { month: '2025-01' } })).errorType).toBe(
      'NotFound',
    );
    const { createMonthlyBudget } = await client.ask(CreateMonthlyBudgetDocument, { input: january });
    expect(createMonthlyBudget).toMatchObject({ version: 1, totalActualExpenses: 42.5 });
  });

  it('must be at the version that was named', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: january });
    const refused = await client.refused(DeleteMonthlyBudgetDocument, {
      input: { month: '2025-01', expectedVersion: 2 },
    });
    expect([refused.errorType, refused.errorInfo]).toMatchObject([
      'VersionConflict',
      { current: { version: 1, totalActualExpenses: 0 } },
    ]);
    const bad = await client.refused(DeleteMonthlyBudgetDocument, { input: { month: '2025-00' } });
    expect([bad.errorType, bad.errorInfo?.['field']]).toEqual(['InvalidInput', 'month']);
  });
});
