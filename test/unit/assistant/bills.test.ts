import { describe, expect, it } from '@jest/globals';
import { upcomingBills } from '../../../assistant/tools/upcomingBills.ts';
import type { RecurringFactsFragment } from '../../../generated/assistantOperations.ts';
import { callerOf } from './aTool.ts';
import { anApi, data } from './anApi.ts';

const rent: RecurringFactsFragment = {
  ...{ id: 'rent', name: 'Rent', amount: 900.1, currency: 'USD', category: 'housing', frequency: 'monthly' },
  ...{ startDate: '2024-01-31', endDate: null, dayOfMonth: null, dayOfWeek: null, isIncome: false, isEssential: true },
  ...{ autoCreate: true, isActive: true, nextDue: '2025-02-28', version: 3 },
};

/** Today is 31 January 2025, a Friday. */
async function billsOf(items: RecurringFactsFragment[], input: object = {}) {
  const { api } = anApi(() => data({ recurrings: { items, nextToken: null } }));
  return callerOf(upcomingBills, api).call({ ...input });
}

describe('bills to come', () => {
  it('are counted and summed as often as they fall due', async () => {
    const weekly = { ...rent, id: 'box', frequency: 'weekly' as const, startDate: '2025-01-03', nextDue: '2025-01-31' };
    const { structured } = await billsOf([rent, { ...weekly, amount: 0.1 }], { days: 59, detail: 'full' });
    expect(structured).toMatchObject({
      today: '2025-01-31',
      to: '2025-03-31',
      bills: [
        // Fridays from 31 January to 28 March.
        { id: 'box', dueCount: 9, total: 0.9, firstDueDay: '2025-01-31', overdueCount: 0 },
        { id: 'rent', dueCount: 2, total: 1800.2, dueDays: ['2025-02-28', '2025-03-31'] },
      ],
      sums: [{ currency: 'USD', toPay: 1801.1, income: 0, overdueToPay: 0, overdueIncome: 0 }],
    });
  });

  it('stand apart when they are overdue, and income stands apart', async () => {
    const late = { ...rent, nextDue: '2024-11-30' };
    const pay = {
      ...rent,
      id: 'pay',
      isIncome: true,
      category: 'income' as const,
      amount: 2000,
      nextDue: '2025-01-31',
    };
    const { structured, text } = await billsOf([late, pay], { days: 0 });
    expect(structured).toMatchObject({
      bills: [
        {
          id: 'rent',
          nextDue: '2024-11-30',
          overdueCount: 2,
          overdueTotal: 1800.2,
          dueCount: 1,
          firstDueDay: '2025-01-31',
        },
        { id: 'pay', overdueCount: 0, dueCount: 1 },
      ],
      sums: [{ toPay: 900.1, income: 2000, overdueToPay: 1800.2, overdueIncome: 0 }],
    });
    expect(text).toContain('USD: 900.10 to pay, 2000.00 income; besides, overdue: 1800.20 to pay, 0.00 income');
  });

  it('are none when inactive, ended, or due later', async () => {
    const items = [
      { ...rent, isActive: false },
      { ...rent, nextDue: null },
      { ...rent, nextDue: '2025-03-31' },
    ];
    expect((await billsOf(items)).structured).toMatchObject({ bills: [], sums: [] });
  });

  it('end with their template', async () => {
    const ending = { ...rent, endDate: '2025-02-28' };
    expect((await billsOf([ending], { days: 366 })).structured).toMatchObject({ bills: [{ dueCount: 1 }] });
  });

  it('are never added up over currencies', async () => {
    const { structured } = await billsOf([rent, { ...rent, id: 'yen', currency: 'JPY', amount: 5000 }]);
    expect(structured).toMatchObject({
      sums: [
        { currency: 'JPY', toPay: 5000 },
        { currency: 'USD', toPay: 900.1 },
      ],
    });
  });
});
