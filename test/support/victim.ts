import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as operations from '../../generated/operations.ts';
import type { BudgetApi, Client, Person } from './budgetApi.ts';
import type { Variables } from './wholeSelection.ts';

export const theVictim: Person = { tenant: 'acme', user: 'victim' };

/** Everybody who must see nothing of the victim's. */
export const strangers: [string, Person][] = [
  ['the same user id in another tenant', { tenant: 'evil', user: 'victim' }],
  ['another user of the tenant', { tenant: 'acme', user: 'colleague' }],
  ["another tenant's user", { tenant: 'evil', user: 'mallory' }],
  ['a tenant whose name begins alike', { tenant: 'acm', user: 'victim' }],
  ['an administrator, by what is not for administrators', { tenant: 'evil', user: 'root', groups: ['admins'] }],
];

/** Stands in every text that the victim wrote. */
const CANARY = 'CANARY-7f3a';

/** What of the victim must never be seen: the text, the amount, and the sum of three of them. */
export const canaries = [CANARY, '4242.42', '12727.26'];

/** The id of whatever the victim has, one of each kind. */
export const SECRET = 'secret';

const amount = 4242.42;
const date = '2025-01-10T12:00:00Z';
const address = { id: SECRET, date };
const plan = { totalPlannedExpenses: 1, savingsBudget: amount };

/** Every root field, aimed at what the victim has. A new one must find its place here. */
export const attacks: Record<string, Variables> = {
  adminAnalytics: { userId: 'victim', from: '2025-01', to: '2025-12' },
  adminBudgets: { userId: 'victim' },
  adminCategories: { userId: 'victim' },
  adminGoals: { userId: 'victim' },
  adminRecurrings: { userId: 'victim' },
  analytics: { month: '2025-01' },
  analyticsTrend: { from: '2025-01', to: '2025-12' },
  categories: {},
  category: { id: SECRET },
  categorySpending: { month: '2025-01', category: 'dining' },
  goal: { id: SECRET },
  goals: {},
  goalsByDeadline: { status: 'active' },
  monthTotals: { month: '2025-01' },
  monthlyBudget: { month: '2025-01' },
  monthlyBudgets: {},
  recurring: { id: SECRET },
  recurrings: {},
  transaction: address,
  transactions: { month: '2025-01' },
  transactionsBetween: { from: '2025-01-01', to: '2025-12-31' },
  transactionsByCategory: { month: '2025-01', category: 'dining' },
  transactionsByMerchant: { merchant: CANARY },
  upcomingRecurring: { from: '2025-02-15' },
  userContext: { month: '2025-01' },

  recalculateAnalytics: { input: { month: '2025-01' } },
  updateMonthlyBudget: { input: { month: '2025-01', expectedVersion: 1, changes: { savingsBudget: 1 } } },
  copyMonthlyBudget: { input: { from: '2025-01', to: '2025-03' } },
  deleteMonthlyBudget: { input: { month: '2025-01' } },
  updateCategory: { input: { id: SECRET, expectedVersion: 1, changes: { monthlyBudget: 1 } } },
  deleteCategory: { input: { id: SECRET } },
  updateTransaction: { input: { ...address, expectedVersion: 1, changes: { amount: -1 } } },
  deleteTransaction: { input: address },
  restoreTransaction: { input: address },
  updateRecurring: { input: { id: SECRET, expectedVersion: 2, changes: { amount: 1 } } },
  postRecurring: { input: { id: SECRET, dueDate: '2025-03-01' } },
  skipRecurring: { input: { id: SECRET, dueDate: '2025-03-01' } },
  deleteRecurring: { input: { id: SECRET } },
  updateGoal: { input: { id: SECRET, expectedVersion: 2, changes: { name: 'mine' } } },
  contributeToGoal: { input: { id: SECRET, contributionId: SECRET, amount: 1, date: '2025-01-10' } },
  deleteGoal: { input: { id: SECRET } },

  createMonthlyBudget: { input: { month: '2025-01', totalPlannedExpenses: 1 } },
  createCategory: { input: { id: SECRET, categoryType: 'travel' } },
  recordTransaction: { input: { ...address, description: 'mine', amount: -1 } },
  importTransactions: { input: { transactions: [{ ...address, description: 'mine', amount: -1 }] } },
  createRecurring: {
    input: { id: SECRET, name: 'mine', amount: 1, frequency: 'weekly', startDate: '2025-02-01' },
  },
  createGoal: { input: { id: SECRET, name: 'mine', targetAmount: 1 } },

  publishAnalyticsUpdate: { input: { item: '{}' } },
  publishBudgetUpdate: { input: { item: '{}' } },
  publishGoalUpdate: { input: { item: '{}' } },
  publishRecurringDue: { input: { item: '{}' } },
  publishTransactionChange: { input: { item: '{}' } },
};

/** Two of everything that is listed, so that every list has a second page. */
export async function settleVictim(victim: Client): Promise<void> {
  await victim.ask(operations.CreateMonthlyBudgetDocument, {
    input: { ...plan, month: '2025-01', id: CANARY, categories: [category(SECRET), category(CANARY)] },
  });
  await victim.ask(operations.CreateMonthlyBudgetDocument, { input: { ...plan, month: '2025-02' } });
  const transactions = [SECRET, 'secret-2', 'secret-3'].map((id) => ({
    ...{ id, date, description: CANARY, amount: -amount, category: 'dining' as const, notes: CANARY },
  }));
  await victim.ask(operations.ImportTransactionsDocument, { input: { transactions } });
  for (const id of [SECRET, CANARY]) {
    await victim.ask(operations.CreateRecurringDocument, {
      input: {
        ...{ id, name: CANARY, amount, frequency: 'monthly' },
        ...{ startDate: '2025-02-01', lastGenerated: '2025-01-31' },
      },
    });
    await victim.ask(operations.PostRecurringDocument, { input: { id, dueDate: '2025-02-01' } });
    await victim.ask(operations.CreateGoalDocument, {
      input: { id, name: CANARY, targetAmount: 84_000, currentAmount: amount },
    });
    await victim.ask(operations.ContributeToGoalDocument, {
      input: { id, contributionId: SECRET, amount, date: '2025-01-10' },
    });
  }
  await victim.ask(operations.RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
  await victim.ask(operations.RecalculateAnalyticsDocument, { input: { month: '2025-02' } });
}

function category(id: string) {
  return { id, categoryType: 'dining' as const, customName: CANARY, monthlyBudget: amount, notes: CANARY };
}

/** All that is stored of the victim, from all tables, and how to stop looking. */
export function watchVictim(api: BudgetApi): { items: () => Promise<unknown[]>; close: () => void } {
  const database = new DynamoDBClient({
    endpoint: process.env['DYNAMODB_ENDPOINT'],
    region: api.emulator.app.region,
    credentials: { accessKeyId: api.accessKeyId, secretAccessKey: 'local' },
  });
  const itemsOf = async (TableName: string): Promise<unknown[]> => {
    const { Items = [] } = await database.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'TENANT#acme#USER#victim' } },
        ConsistentRead: true,
      }),
    );
    return Items;
  };
  return {
    items: () => Promise.all(api.emulator.app.tables.map(({ name }) => itemsOf(name))),
    close: () => database.destroy(),
  };
}
