import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ContributeToGoalDocument,
  CreateGoalDocument,
  CreateMonthlyBudgetDocument,
  CreateRecurringDocument,
  DeleteTransactionDocument,
  ImportTransactionsDocument,
  PostRecurringDocument,
  RecalculateAnalyticsDocument,
  RecordTransactionDocument,
  SkipRecurringDocument,
  UpdateGoalDocument,
  UpdateTransactionDocument,
  UserContextDocument,
} from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let person: Client;

const month = '2025-01';
const noon = (day: string) => `${day}T12:00:00Z`;
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  api = await startBudgetApi();
  person = api.as({ tenant: 'abc123', user: 'user-456' });
  await person.ask(CreateMonthlyBudgetDocument, {
    input: {
      month,
      incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500 },
      totalPlannedExpenses: 6200,
      debtPaymentBudget: 800,
      savingsBudget: 1000,
      rolloverBalance: 150,
      categories: [
        { id: 'cat-dining', categoryType: 'dining', monthlyBudget: 400 },
        { id: 'cat-groceries', categoryType: 'groceries', monthlyBudget: 350 },
        { id: 'cat-market', categoryType: 'groceries', monthlyBudget: 250 },
        { id: 'cat-savings', categoryType: 'savings', monthlyBudget: 1000 },
      ],
    },
  });
  const row = (id: string, day: string, amount: number, category: 'dining' | 'groceries' | 'income' | 'gifts') => ({
    ...{ id, date: noon(day), description: id, amount, category },
  });
  const transactions = [
    row('g1', '2025-01-05', -500.18, 'groceries'),
    row('g2', '2025-01-06', -42, 'groceries'),
    row('d1', '2025-01-07', -478.52, 'dining'),
    row('i1', '2025-01-08', 8500, 'income'),
    row('p1', '2025-01-09', -20, 'gifts'),
  ];
  await person.ask(ImportTransactionsDocument, { input: { transactions } });
  await person.ask(RecalculateAnalyticsDocument, { input: { month } });
}, 60_000);

afterAll(() => api.stop());

describe('the first screen', () => {
  const firstScreen = /* GraphQL */ `
    query FirstScreen($month: String!) {
      monthlyBudget(month: $month) {
        totalIncome
        totalActualExpenses
        categories {
          id
          categoryType
          monthlyBudget
        }
        spendingByCategory {
          category
          budgeted
          actual
          difference
          percentOfBudget
          percentOfTotal
          transactionCount
        }
        transactions {
          id
          date
          amount
        }
        analytics {
          totalSpent
          overspentCategories
        }
      }
      goalsByDeadline(status: active) {
        items {
          id
        }
      }
      upcomingRecurring {
        items {
          id
        }
      }
    }
  `;

  it('is one request, and at most eight of DynamoDB', async () => {
    api.takeRequests();
    const answer = await person.send(firstScreen, { month });
    expect(answer.errors).toEqual([]);
    expect(
      api
        .takeRequests()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['BatchGetItem', 'GetItem', 'GetItem', 'Query', 'Query', 'Query', 'Query', 'Query']);
    const { monthlyBudget } = answer.data as { monthlyBudget: Record<string, unknown> };
    expect(monthlyBudget).toMatchObject({
      totalActualExpenses: 1040.7,
      transactions: ['p1', 'i1', 'd1', 'g2', 'g1'].map((id) => ({ id })),
      analytics: { totalSpent: 1040.7, overspentCategories: ['dining'] },
    });
    expect((monthlyBudget['categories'] as { id: string }[]).map(({ id }) => id)).toEqual([
      'cat-dining',
      'cat-groceries',
      'cat-market',
      'cat-savings',
    ]);
    // The document's figures for groceries and dining; the shares of 1040.70 worked out by hand.
    expect(monthlyBudget['spendingByCategory']).toEqual([
      spent('groceries', 600, 542.18, 57.82, 90.36, 52.1, 2),
      spent('dining', 400, 478.52, -78.52, 119.63, 45.98, 1),
      spent('gifts', 0, 20, -20, null, 1.92, 1),
      spent('savings', 1000, 0, 1000, 0, null, 0),
      spent('income', 0, 8500, -8500, null, null, 1),
    ]);
  });

  function spent(category: string, ...figures: (number | null)[]) {
    const [budgeted, actual, difference, percentOfBudget, percentOfTotal, transactionCount] = figures;
    return { category, budgeted, actual, difference, percentOfBudget, percentOfTotal, transactionCount };
  }

  it('shows what was spent a moment ago, while the analytics are as last calculated', async () => {
    await person.ask(RecordTransactionDocument, {
      input: { id: 'late', date: noon('2025-01-20'), description: 'x', amount: -7.5, category: 'gifts' },
    });
    const answer = await person.send(firstScreen, { month });
    const { monthlyBudget } = answer.data as {
      monthlyBudget: {
        spendingByCategory: { category: string; actual: number }[];
        analytics: { totalSpent: number };
        transactions: { id: string }[];
      };
    };
    expect(monthlyBudget.spendingByCategory.find(({ category }) => category === 'gifts')!.actual).toBe(27.5);
    expect(monthlyBudget.transactions[0]!.id).toBe('late');
    expect(monthlyBudget.analytics.totalSpent).toBe(1040.7);
    await person.ask(DeleteTransactionDocument, { input: { id: 'late', date: noon('2025-01-20') } });
  });

  const latest = (limit: number) => `{ monthlyBudget(month: "${month}") { transactions(limit: ${limit}) { id } } }`;

  it('lists the latest without those that were deleted, and no more than asked for', async () => {
    const answer = await person.send(latest(2));
    expect(answer.data).toEqual({ monthlyBudget: { transactions: [{ id: 'p1' }, { id: 'i1' }] } });
  });

  it.each([0, 101, -1])('refuses a limit of %i, and only that part is missing', async (limit) => {
    const answer = await person.send(latest(limit));
    expect(answer.data).toEqual({ monthlyBudget: { transactions: null } });
    expect(answer.errors).toMatchObject([
      { errorType: 'InvalidInput', errorInfo: { field: 'limit' }, path: ['monthlyBudget', 'transactions'] },
    ]);
  });

  it('is the same for a budget out of a list or out of a mutation', async () => {
    const nested = '{ month categories { id } spendingByCategory { actual } transactions { id } analytics { period } }';
    const listed = await person.send(`{ monthlyBudgets { items ${nested} } }`);
    const alone = await person.send(`{ monthlyBudget(month: "${month}") ${nested} }`);
    const changed = await person.send(
      `mutation { updateMonthlyBudget(input: { month: "${month}", expectedVersion: 1, changes: {} }) ${nested} }`,
    );
    const budget = (alone.data as { monthlyBudget: unknown }).monthlyBudget;
    expect(listed.data).toEqual({ monthlyBudgets: { items: [budget] } });
    expect(changed.data).toEqual({ updateMonthlyBudget: budget });
  });
});

describe('what a template posted', () => {
  const postedOf = async (limit = 12) => {
    const answer = await person.send(`{ recurring(id: "rent") { transactions(limit: ${limit}) { id amount } } }`);
    expect(answer.errors).toEqual([]);
    return (answer.data as { recurring: { transactions: { id: string }[] } }).recurring.transactions.map(
      ({ id }) => id,
    );
  };

  it('is read by its keys, in one request: newest first, without what was skipped, deleted or moved', async () => {
    await person.ask(CreateRecurringDocument, {
      input: {
        ...{ id: 'rent', name: 'Rent', amount: 2200, category: 'housing', frequency: 'monthly' },
        ...{ startDate: '2024-08-31', lastGenerated: '2024-08-30' },
      },
    });
    api.takeRequests();
    expect(await postedOf()).toEqual([]);
    expect(api.takeRequests().map(({ operation }) => operation)).toEqual(['GetItem']);
    const days = ['2024-08-31', '2024-09-30', '2024-10-31', '2024-11-30', '2024-12-31'];
    for (const dueDate of days) {
      const document = dueDate === '2024-10-31' ? SkipRecurringDocument : PostRecurringDocument;
      await person.ask(document as typeof PostRecurringDocument, { input: { id: 'rent', dueDate } });
    }
    expect(await postedOf()).toEqual(['rent_2024-12-31', 'rent_2024-11-30', 'rent_2024-09-30', 'rent_2024-08-31']);
    const address = (day: string) => ({ id: `rent_${day}`, date: noon(day) });
    await person.ask(DeleteTransactionDocument, { input: address('2024-11-30') });
    await person.ask(UpdateTransactionDocument, {
      input: { ...address('2024-09-30'), expectedVersion: 1, changes: { date: noon('2024-10-02') } },
    });
    api.takeRequests();
    expect(await postedOf()).toEqual(['rent_2024-12-31', 'rent_2024-08-31']);
    expect(api.takeRequests().map(({ operation }) => operation)).toEqual(['GetItem', 'BatchGetItem']);
    expect(await postedOf(1)).toEqual(['rent_2024-12-31']);
  });
});

describe('the context of an assistant', () => {
  beforeAll(async () => {
    const goal = (id: string, targetDate?: string) =>
      person.ask(CreateGoalDocument, { input: { id, name: id, targetAmount: 100, targetDate } });
    await Promise.all([goal('a-someday'), goal('b-later', '2190-06-30'), goal('c-soon', '2190-01-31'), goal('d-done')]);
    await person.ask(ContributeToGoalDocument, { input: { id: 'd-done', amount: 100, date: '2025-01-01' } });
    await goal('e-paused');
    await person.ask(UpdateGoalDocument, {
      input: { id: 'e-paused', expectedVersion: 1, changes: { status: 'paused' } },
    });
    const template = (id: string, startDate: string, lastGenerated: string) =>
      person.ask(CreateRecurringDocument, {
        input: { id, name: id, amount: 10, frequency: 'annually', startDate, lastGenerated },
      });
    await template('next-week', daysFromNow(7), daysFromNow(0));
    await template('in-two-months', daysFromNow(60), daysFromNow(0));
    await template('overdue', daysFromNow(-3), daysFromNow(-4));
  }, 30_000);

  it('comes whole from one request, each part read once', async () => {
    api.takeRequests();
    const { userContext } = await person.ask(UserContextDocument, { month });
    expect(
      api
        .takeRequests()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['BatchGetItem', 'GetItem', 'GetItem', 'Query', 'Query', 'Query']);
    expect(userContext.month).toBe(month);
    expect(userContext.budget).toMatchObject({ totalIncome: 8500, totalActualExpenses: 1040.7 });
    expect(userContext.analytics).toMatchObject({ overspentCategories: ['dining'] });
    expect(userContext.recentTransactions!.map(({ id }) => id)).toEqual(['p1', 'i1', 'd1', 'g2', 'g1']);
    expect(userContext.goals!.map(({ id }) => id)).toEqual(['c-soon', 'b-later', 'a-someday']);
    const upcoming = userContext.upcomingRecurrings!.map(({ id }) => id).filter((id) => id !== 'rent');
    expect(upcoming).toEqual(['overdue', 'next-week']);
    // The document's sample budget: 1500 is available, 1000 of it is for savings.
    expect(userContext.debtPayoff).toEqual({
      currency: 'USD',
      totalIncome: 8500,
      totalPlannedExpenses: 6200,
      discretionaryIncome: 2300,
      debtPaymentBudget: 800,
      availableForDebtPayoff: 1500,
      savingsBudget: 1000,
      rolloverBalance: 150,
      unassigned: 650,
      safeExtraDebtPayment: 1450,
    });
  });

  it('is of this month in UTC unless another is named; a month without a plan has none to show', async () => {
    const answer = await person.send(
      '{ userContext { month budget { id } debtPayoff { unassigned } analytics { id } } }',
    );
    const now = new Date().toISOString().slice(0, 7);
    expect(answer).toMatchObject({ errors: [], data: { userContext: { budget: null, debtPayoff: null } } });
    expect((answer.data as { userContext: { month: string } }).userContext.month).toBe(now);
  });

  it('refuses a month that is none', async () => {
    const error = await person.refused(UserContextDocument, { month: '2025-13' });
    expect(error).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field: 'month' } });
  });

  it('keeps what can be read when one part cannot', async () => {
    const answer = await person.send(
      `{ userContext(month: "${month}") { recentTransactions(limit: 1000) { id } debtPayoff { unassigned } } }`,
    );
    expect(answer.data).toEqual({ userContext: { recentTransactions: null, debtPayoff: { unassigned: 650 } } });
    expect(answer.errors).toMatchObject([{ errorType: 'InvalidInput', path: ['userContext', 'recentTransactions'] }]);
  });
});
