import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentNode } from 'graphql';
import * as operations from '../../generated/operations.ts';
import {
  AdminAnalyticsDocument,
  AdminBudgetsDocument,
  AdminCategoriesDocument,
  AdminGoalsDocument,
  AdminRecurringsDocument,
} from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let admin: Client;

const userId = 'globetrotter';
const noon = '2025-01-10T12:00:00Z';

/** What the person has in a tenant; `unit` tells the tenants apart. */
async function settle(tenant: string, unit: number): Promise<void> {
  const person = api.as({ tenant, user: userId });
  const budget = (month: string) =>
    person.ask(operations.CreateMonthlyBudgetDocument, { input: { month, totalPlannedExpenses: 100 * unit } });
  await budget('2025-01');
  await budget('2025-02');
  const own = { id: `of-${tenant}` };
  await person.ask(operations.CreateCategoryDocument, {
    input: { ...own, categoryType: 'dining', monthlyBudget: 100 * unit },
  });
  await person.ask(operations.RecordTransactionDocument, {
    input: { ...own, date: noon, description: tenant, amount: -unit, category: 'dining' },
  });
  const template = { name: tenant, amount: unit, frequency: 'monthly' as const, startDate: '2025-02-01' };
  const lastGenerated = '2025-01-31';
  await person.ask(operations.CreateRecurringDocument, { input: { ...own, ...template, lastGenerated } });
  await person.ask(operations.PostRecurringDocument, { input: { ...own, dueDate: '2025-02-01' } });
  const paused = { id: `paused-${tenant}`, isActive: false };
  await person.ask(operations.CreateRecurringDocument, { input: { ...paused, ...template, lastGenerated } });
  await person.ask(operations.CreateGoalDocument, { input: { ...own, name: tenant, targetAmount: 100 * unit } });
  const payment = { contributionId: `to-${tenant}`, amount: unit, date: '2025-01-10' };
  await person.ask(operations.ContributeToGoalDocument, { input: { ...own, ...payment } });
  await person.ask(operations.RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
}

beforeAll(async () => {
  api = await startBudgetApi();
  await settle('acme', 1);
  await settle('globex', 2);
  const namesake = api.as({ tenant: 'acme', user: `${userId}-2` });
  await namesake.ask(operations.CreateMonthlyBudgetDocument, { input: { month: '2025-01' } });
  admin = api.as({ tenant: 'staff', user: 'root', groups: ['users', 'admins'] });
}, 60_000);

afterAll(() => api.stop());

describe('an administrator', () => {
  it('sees the budgets of a person in every tenant, newest first, with the totals of each', async () => {
    const { adminBudgets } = await admin.ask(AdminBudgetsDocument, { userId });
    const seen = adminBudgets.items.map(({ month, tenantId, totalActualExpenses }) => [
      ...[month, tenantId, totalActualExpenses],
    ]);
    expect(seen.slice(0, 2).sort()).toEqual([
      ['2025-02', 'acme', 1],
      ['2025-02', 'globex', 2],
    ]);
    expect(seen.slice(2).sort()).toEqual([
      ['2025-01', 'acme', 1],
      ['2025-01', 'globex', 2],
    ]);
  });

  it('sees categories, goals, analytics and active templates alike', async () => {
    const { adminCategories } = await admin.ask(AdminCategoriesDocument, { userId });
    expect(adminCategories.items.map(({ id }) => id).sort()).toEqual(['of-acme', 'of-globex']);
    const { adminGoals } = await admin.ask(AdminGoalsDocument, { userId });
    expect(adminGoals.items.map(({ id, percentComplete }) => [id, percentComplete]).sort()).toEqual([
      ['of-acme', 1],
      ['of-globex', 1],
    ]);
    const { adminRecurrings } = await admin.ask(AdminRecurringsDocument, { userId });
    expect(adminRecurrings.items.map(({ id, nextDue }) => [id, nextDue]).sort()).toEqual([
      ['of-acme', '2025-03-01'],
      ['of-globex', '2025-03-01'],
    ]);
    const { adminAnalytics } = await admin.ask(AdminAnalyticsDocument, { userId, from: '2025-01', to: '2025-01' });
    expect(adminAnalytics.items.map(({ tenantId, totalSpent }) => [tenantId, totalSpent]).sort()).toEqual([
      ['acme', 1],
      ['globex', 2],
    ]);
  });

  it('sees below each object what belongs to it, in its own tenant', async () => {
    const answer = await admin.send(
      `query ($userId: ID!) {
        adminBudgets(userId: $userId) {
          items {
            tenantId month
            categories { id } transactions { id } analytics { totalSpent } spendingByCategory { category budgeted actual }
          }
        }
        adminRecurrings(userId: $userId) { items { tenantId transactions { id amount } } }
        adminGoals(userId: $userId) { items { tenantId contributions { id amount } } }
      }`,
      { userId },
    );
    expect(answer.errors).toEqual([]);
    const { adminBudgets, adminRecurrings, adminGoals } = answer.data as Record<string, { items: unknown[] }>;
    for (const [tenantId, unit] of [
      ['acme', 1],
      ['globex', 2],
    ] as const) {
      const own = `of-${tenantId}`;
      expect(adminBudgets!.items).toContainEqual({
        ...{ tenantId, month: '2025-01', categories: [{ id: own }], transactions: [{ id: own }] },
        analytics: { totalSpent: unit },
        spendingByCategory: [{ category: 'dining', budgeted: 100 * unit, actual: unit }],
      });
      expect(adminRecurrings!.items).toContainEqual({
        ...{ tenantId, transactions: [{ id: `${own}_2025-02-01`, amount: -unit }] },
      });
      expect(adminGoals!.items).toContainEqual({ tenantId, contributions: [{ id: `to-${tenantId}`, amount: unit }] });
    }
  });

  it('reads each list by one Query of the index; budgets with the totals of all', async () => {
    const requestsOf = async (document: DocumentNode, variables: object) => {
      api.takeRequests();
      await admin.ask(document as never, variables);
      return api.takeRequests().map(({ operation, input }) => [operation, input['IndexName'] ?? null]);
    };
    const query = ['Query', 'GSI1'];
    expect(await requestsOf(AdminBudgetsDocument, { userId })).toEqual([query, ['BatchGetItem', null]]);
    expect(await requestsOf(AdminCategoriesDocument, { userId })).toEqual([query]);
    expect(await requestsOf(AdminRecurringsDocument, { userId })).toEqual([query]);
    expect(await requestsOf(AdminGoalsDocument, { userId })).toEqual([query]);
    expect(await requestsOf(AdminAnalyticsDocument, { userId, from: '2025-01', to: '2025-01' })).toEqual([query]);
  });

  it('pages through a list without losing or repeating an item', async () => {
    const seen: string[] = [];
    let nextToken: string | null | undefined;
    do {
      const { adminBudgets } = await admin.ask(AdminBudgetsDocument, { userId, limit: 1, nextToken });
      seen.push(...adminBudgets.items.map(({ tenantId, month }) => `${tenantId} ${month}`));
      nextToken = adminBudgets.nextToken;
    } while (nextToken);
    expect([...seen].sort()).toEqual(['acme 2025-01', 'acme 2025-02', 'globex 2025-01', 'globex 2025-02']);
  });

  const documents: [string, DocumentNode][] = [
    ['adminAnalytics', AdminAnalyticsDocument],
    ['adminBudgets', AdminBudgetsDocument],
    ['adminCategories', AdminCategoriesDocument],
    ['adminGoals', AdminGoalsDocument],
    ['adminRecurrings', AdminRecurringsDocument],
  ];

  it.each(documents)('is refused by %s a user id that cannot be one', async (_, document) => {
    for (const bad of ['', 'a#b', `TENANT#acme#USER#${userId}`, ' ', 'x'.repeat(65), 'ü']) {
      const error = await admin.refused(document as never, { userId: bad });
      expect([bad, error.errorType, error.errorInfo?.['field']]).toEqual([bad, 'InvalidInput', 'userId']);
    }
    const answer = await admin.ask<Record<string, { items: unknown[] }>, unknown>(document as never, {
      userId: 'nobody',
    });
    expect(Object.values(answer).map(({ items }) => items)).toEqual([[]]);
  });

  it.each(documents)('is refused by %s a limit that is no page', async (_, document) => {
    expect(await admin.refused(document as never, { userId, limit: 101 })).toMatchObject({
      ...{ errorType: 'InvalidInput', errorInfo: { field: 'limit' } },
    });
  });

  it('is an ordinary user everywhere else', async () => {
    const { monthlyBudgets } = await admin.ask(operations.MonthlyBudgetsDocument, {});
    expect(monthlyBudgets.items).toEqual([]);
  });

  it('is not who has the group only in a claim of another name', async () => {
    const claims = {
      ...api.claimsOf({ tenant: 'staff', user: 'root' }),
      groups: ['admins'],
      'custom:groups': 'admins',
    };
    const error = await api.withAuthorization(api.issuer.sign(claims)).refused(AdminGoalsDocument, { userId });
    expect(error.errorType).toBe('Unauthorized');
  });
});
