import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryCache } from '@apollo/client';
import { MonthTransactionsDocument } from '../../../generated/dashboard.ts';
import { typePolicies } from '../../../dashboard/src/api/cachePolicies.ts';
import type { LiveUpdates, TransactionEvent } from '../../../dashboard/src/live/liveUpdates.ts';
import { createLiveUpdates } from '../../../dashboard/src/live/liveUpdates.ts';
import { analytics, budget, goal, transaction } from './samples.ts';

let cache: InMemoryCache;
let updates: LiveUpdates;
let told: string[];

beforeEach(() => {
  cache = new InMemoryCache({ typePolicies });
  told = [];
  updates = createLiveUpdates(cache, {
    transaction: ({ kind, transaction: { id } }) => told.push(`${kind} ${id}`),
    goal: ({ name }) => told.push(name),
    recurring: ({ name }) => told.push(name),
  });
});

const named = <Fields extends object>(__typename: string, fields: Fields) => ({ __typename, ...fields });
const budgetEvent = (fields: Parameters<typeof budget>[0] & { deletedAt?: string } = {}) =>
  named('MonthlyBudget', {
    ...budget(fields),
    incomeBreakdown: named('IncomeBreakdown', budget().incomeBreakdown),
    deletedAt: fields.deletedAt ?? null,
  });
const change = (
  kind: TransactionEvent['kind'],
  fields: Parameters<typeof transaction>[0] = {},
  previousDate: string | null = null,
) =>
  named('TransactionChange', {
    ...{ kind, previousDate, month: '2025-01' },
    transaction: named('Transaction', {
      ...transaction(fields),
      deletedAt: kind === 'deleted' ? '2025-01-20T00:00:00Z' : null,
    }),
  });

/** An object as the cache holds it now. */
function held(typename: string, key: Record<string, string>): Record<string, unknown> | undefined {
  return cache.extract()[cache.identify({ __typename: typename, ...key }) ?? ''];
}
const heldBudget = () => held('MonthlyBudget', { month: '2025-01' });
const heldTransaction = (date = '2025-01-15T12:00:00Z') => held('Transaction', { id: 'one', date });

function loadList(...items: ReturnType<typeof transaction>[]): void {
  cache.writeQuery({
    query: MonthTransactionsDocument,
    variables: { month: '2025-01' },
    data: {
      transactions: named('TransactionPage', { items: items.map((one) => named('Transaction', one)), nextToken: null }),
    } as never,
  });
}
const list = () =>
  cache
    .readQuery({ query: MonthTransactionsDocument, variables: { month: '2025-01' } })
    ?.transactions.items.map(({ id, amount }) => `${id} ${amount}`);

describe('an event of a budget', () => {
  it('takes the place of an older state, in plan or totals', () => {
    updates.budget(budgetEvent({ version: 2, revision: 4 }));
    updates.budget(budgetEvent({ version: 2, revision: 5, totalActualExpenses: 5900 }));
    expect(heldBudget()).toMatchObject({ revision: 5, totalActualExpenses: 5900 });
    updates.budget(budgetEvent({ version: 3, revision: 5, savingsBudget: 900 }));
    expect(heldBudget()).toMatchObject({ version: 3, savingsBudget: 900 });
  });

  it.each([
    ['an older plan', { version: 2, revision: 6 }],
    ['older totals', { version: 4, revision: 4 }],
    ['both older', { version: 1, revision: 1 }],
  ])('is dropped for %s', (_, age) => {
    updates.budget(budgetEvent({ version: 3, revision: 5, savingsBudget: 900 }));
    updates.budget(budgetEvent({ ...age, savingsBudget: 1 }));
    expect(heldBudget()).toMatchObject({ version: 3, revision: 5, savingsBudget: 900 });
  });

  it('may come twice', () => {
    updates.budget(budgetEvent());
    const once = JSON.stringify(cache.extract());
    updates.budget(budgetEvent());
    expect(JSON.stringify(cache.extract())).toBe(once);
  });

  it('takes a deleted one away, and brings one made anew, which starts at version 1', () => {
    updates.budget(budgetEvent({ version: 7, revision: 9 }));
    updates.budget(budgetEvent({ version: 7, revision: 9, deletedAt: '2025-01-20T00:00:00Z' }));
    expect(heldBudget()).toBeUndefined();
    updates.budget(budgetEvent({ id: 'another', version: 1, revision: 9 }));
    expect(heldBudget()).toMatchObject({ id: 'another' });
  });
});

describe('an event of analytics', () => {
  const event = (fields: Parameters<typeof analytics>[0]) =>
    named('Analytics', {
      ...analytics(fields),
      comparisonToPreviousMonth: named('Comparison', { spendingChange: 0, percentageChange: null }),
    });

  it('is dropped when it is older', () => {
    updates.analytics(event({ version: 3, totalSpent: 30 }));
    updates.analytics(event({ version: 2, totalSpent: 20 }));
    const now = held('Analytics', { period: '2025-01' });
    expect(now).toMatchObject({ version: 3, totalSpent: 30 });
  });
});

describe('an event of a transaction', () => {
  it('puts it into the loaded list, and is told', () => {
    loadList();
    updates.transaction(change('recorded'));
    expect(list()).toEqual(['one -7.5']);
    expect(told).toEqual(['recorded one']);
  });

  it('is dropped when it is older, and then not told', () => {
    loadList();
    updates.transaction(change('updated', { version: 3, amount: -9 }));
    updates.transaction(change('updated', { version: 2, amount: -8 }));
    updates.transaction(change('recorded', { version: 1 }));
    expect(list()).toEqual(['one -9']);
    expect(told).toEqual(['updated one']);
  });

  it('is not told when the page knows it already, for example as its own write', () => {
    loadList(transaction({ version: 2, amount: -9 }));
    updates.transaction(change('updated', { version: 2, amount: -9 }));
    expect(told).toEqual([]);
  });

  it('takes a deleted one out, for good', () => {
    loadList(transaction({ version: 1 }));
    updates.transaction(change('deleted', { version: 2 }));
    updates.transaction(change('updated', { version: 1 }));
    expect(list()).toEqual([]);
    expect(heldTransaction()).toBeUndefined();
    expect(told).toEqual(['deleted one']);
  });

  it('brings back one that was restored', () => {
    loadList(transaction());
    updates.transaction(change('deleted', { version: 2 }));
    updates.transaction(change('recorded', { version: 3 }));
    expect(list()).toEqual(['one -7.5']);
  });

  it('moves one to its new date', () => {
    loadList(transaction());
    const date = '2025-01-20T12:00:00Z';
    updates.transaction(change('moved', { date, version: 2 }, '2025-01-15T12:00:00Z'));
    expect(heldTransaction()).toBeUndefined();
    expect(heldTransaction(date)).toMatchObject({ version: 2 });
    expect(list()).toEqual(['one -7.5']);
  });
});

describe('an event of a goal', () => {
  const event = (fields: Parameters<typeof goal>[0] & { deletedAt?: string }) =>
    named('Goal', { ...goal(fields), deletedAt: fields.deletedAt ?? null });

  it('is told, unless it is older', () => {
    updates.goal(event({ version: 2, currentAmount: 900 }));
    updates.goal(event({ version: 1, currentAmount: 800 }));
    expect(held('Goal', { id: 'holiday' })).toMatchObject({ currentAmount: 900 });
    expect(told).toEqual(['Holiday']);
  });

  it('takes a deleted one away', () => {
    updates.goal(event({ version: 2 }));
    updates.goal(event({ version: 3, deletedAt: '2025-01-20T00:00:00Z' }));
    updates.goal(event({ version: 2 }));
    expect(held('Goal', { id: 'holiday' })).toBeUndefined();
  });
});
