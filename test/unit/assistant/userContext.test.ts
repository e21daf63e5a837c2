import { describe, expect, it } from '@jest/globals';
import { getUserContext } from '../../../assistant/tools/getUserContext.ts';
import type { MonthFactsFragment } from '../../../generated/assistantOperations.ts';
import { callerOf } from './aTool.ts';
import { anApi } from './anApi.ts';

const monthTotals: MonthFactsFragment = {
  month: '2025-01',
  currency: 'USD',
  totalActualExpenses: 10,
  totalActualIncome: 20,
  categories: [{ category: 'savings', actual: 5, transactionCount: 1 }],
  unconverted: [{ currency: 'EUR', category: 'travel', amount: -30, transactionCount: 1 }],
  revision: 3,
};
const nothing = {
  budget: null,
  recentTransactions: [],
  analytics: null,
  goals: [],
  upcomingRecurrings: [],
  debtPayoff: null,
};

function answered(userContext: object, errors: object[] = [], now?: string) {
  const answer = { data: { monthTotals, userContext: { ...nothing, ...userContext } }, errors };
  return callerOf(getUserContext, anApi(() => answer as never).api, now).call({ month: '2025-01' });
}

describe('the context of a month', () => {
  it('tells a part that could not be read from one that is not there', async () => {
    const errors = [
      { errorType: 'Internal', message: 'Try again', path: ['userContext', 'goals'] },
      { errorType: 'Internal', message: 'Try again', path: ['userContext', 'budget'] },
    ];
    const { text, isError } = await answered({ goals: null }, errors);
    expect(isError).toBe(false);
    expect(text).toContain(
      'Could not be read, which does not mean that there is none: userContext.goals (Internal: Try again)',
    );
    expect(text).not.toContain('has no plan');
    expect((await answered({})).text).toContain('2025-01 has no plan');
  });

  it('says what is in another currency, and that it is in no sum', async () => {
    const { text, structured } = await answered({});
    expect(text).toContain('What was recorded in EUR is in no sum: see unconverted.');
    expect(structured).toMatchObject({ unconverted: monthTotals.unconverted, facts: { saved: 5 } });
  });

  it.each([
    ['2025-01-31T23:59:59Z', 'running', '2025-01 still runs'],
    ['2025-02-01T00:00:00Z', 'over', ''],
    ['2024-12-31T23:59:59Z', 'ahead', '2025-01 has not begun'],
  ])('at %s is %s', async (now, monthState, words) => {
    const { text, structured } = await answered({}, [], now);
    expect(structured).toMatchObject({ monthState, asOf: new Date(now).toISOString() });
    expect(text).toContain(words);
  });

  it('marks bills and goals that are late', async () => {
    const bill = { id: 'rent', name: 'Rent', amount: 900, currency: 'USD', category: 'housing', isIncome: false };
    const goal = {
      ...{ id: 'trip', name: 'Trip', status: 'active', priority: 'low', currency: 'USD', targetAmount: 300 },
      ...{ currentAmount: 100, percentComplete: 33.33, targetDate: '2025-01-30', monthlyContribution: 50 },
      ...{ neededPerMonth: 200, onTrack: false, version: 1 },
    };
    const upcomingRecurrings = [
      { ...bill, nextDue: '2025-01-30' },
      { ...bill, id: 'later', nextDue: '2025-01-31' },
    ];
    const { text, structured } = await answered({ upcomingRecurrings, goals: [goal] });
    expect(structured).toMatchObject({
      upcoming: [{ isOverdue: true }, { isOverdue: false }],
      goals: [{ isPastTargetDate: true, remaining: 200, missingPerMonth: 150 }],
    });
    expect(text).toContain('2025-01-30 900.00 USD to pay, overdue');
    expect(text).toContain('was due 2025-01-30, all that remains is late');
  });
});
