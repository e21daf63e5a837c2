import { describe, expect, it } from '@jest/globals';
import type { SearchAnswer } from '../../../assistant/answers/search.ts';
import { monthsEarlier, searchRange } from '../../../assistant/search/criteria.ts';
import { isMatch } from '../../../assistant/search/isMatch.ts';
import { searchTransactions } from '../../../assistant/tools/searchTransactions.ts';
import type { TransactionRowFragment } from '../../../generated/assistantOperations.ts';
import { callerOf } from './aTool.ts';
import { anApi, data } from './anApi.ts';

const row: TransactionRowFragment = {
  id: 'one',
  date: '2025-01-15T18:30:00Z',
  description: 'CAFÉ  Zoë 42',
  merchant: 'Café Zoë',
  amount: -12.5,
  currency: 'USD',
  category: 'dining',
  status: 'cleared',
  isExcludedFromBudget: false,
  isRecurring: false,
  notes: 'Birthday of Ann',
  version: 1,
};
const january = { from: '2025-01-01', to: '2025-01-31' };

describe('a transaction fits', () => {
  it.each([
    [{}, true],
    [{ text: 'cafe' }, true],
    [{ text: 'ZOE 42' }, true],
    [{ text: 'ann zoë' }, true],
    [{ text: 'zoe bob' }, false],
    [{ merchant: 'Café Zoë' }, true],
    [{ merchant: 'café zoë' }, false],
    [{ category: 'dining' as const }, true],
    [{ category: 'gifts' as const }, false],
    [{ minAmount: 12.5, maxAmount: 12.5 }, true],
    [{ minAmount: 12.51 }, false],
    [{ maxAmount: 12.49 }, false],
    [{ direction: 'out' as const }, true],
    [{ direction: 'in' as const }, false],
    [{ from: '2025-01-15', to: '2025-01-15' }, true],
    [{ from: '2025-01-16' }, false],
    [{ to: '2025-01-14' }, false],
  ])('%j: %s', (asked, fits) => {
    expect(isMatch(row, { ...january, ...asked })).toBe(fits);
  });
});

describe('the range of a search', () => {
  const now = new Date('2025-05-31T23:30:00Z');

  it('is three months until tomorrow, or before the last day asked for', () => {
    expect(searchRange(undefined, undefined, now)).toEqual({ from: '2025-03-01', to: '2025-06-01' });
    expect(searchRange(undefined, '2025-05-31', now)).toEqual({ from: '2025-02-28', to: '2025-05-31' });
  });

  it('is at most twelve months', () => {
    expect(searchRange('2024-05-31', '2025-05-31', now)).toEqual({ from: '2024-05-31', to: '2025-05-31' });
    expect(() => searchRange('2024-05-30', '2025-05-31', now)).toThrow('more than twelve months');
    expect(() => searchRange('2024-05-31', undefined, now)).toThrow('more than twelve months');
    expect(() => searchRange('2025-06-02', undefined, now)).toThrow('is before from');
  });

  it.each([
    ['2024-03-31', 1, '2024-02-29'],
    ['2025-03-31', 1, '2025-02-28'],
    ['2025-01-31', 2, '2024-11-30'],
    ['2024-02-29', 12, '2023-02-28'],
  ])('from %s goes back %d months to %s', (day, count, before) => {
    expect(monthsEarlier(day, count)).toBe(before);
  });
});

describe('a search', () => {
  const page = (items: TransactionRowFragment[], nextToken: string | null = null) => ({ items, nextToken });

  it('asks the API for no more than its keys need', async () => {
    const { api, sent } = anApi(({ operation }) => data({ [`t${operation.slice(1)}`]: page([]) }));
    const { call } = callerOf(searchTransactions, api);
    const range = { from: '2024-11-20', to: '2025-01-10' };
    await call({ ...range, merchant: 'Shell', category: 'dining' });
    await call({ ...range, category: 'dining', text: 'x' });
    await call({ ...range, text: 'x' });
    expect(
      sent.map(({ operation, variables }) => [
        operation,
        variables['month'] ?? variables['merchant'] ?? variables['from'],
      ]),
    ).toEqual([
      ['TransactionsByMerchant', 'Shell'],
      ['TransactionsByCategory', '2025-01'],
      ['TransactionsByCategory', '2024-12'],
      ['TransactionsByCategory', '2024-11'],
      ['TransactionsBetween', '2024-11-20'],
    ]);
  });

  it('adds up currencies apart, to the cent, without what is excluded', async () => {
    const rows = [
      { ...row, amount: -0.1 },
      { ...row, amount: -0.2 },
      { ...row, amount: 0.05 },
      { ...row, amount: -300, isExcludedFromBudget: true },
      { ...row, amount: -1200, currency: 'JPY' },
    ];
    const { call } = callerOf(searchTransactions, anApi(() => data({ transactionsBetween: page(rows) })).api);
    const { structured, text } = await call(january);
    expect(structured).toMatchObject({
      sums: [
        { currency: 'JPY', transactionCount: 1, moneyOut: 1200, moneyIn: 0, net: -1200 },
        { currency: 'USD', transactionCount: 3, moneyOut: 0.3, moneyIn: 0.05, net: -0.25 },
      ],
      matchCount: 5,
      excludedCount: 1,
    });
    expect(text).toContain('Sum JPY over 1 transaction: out 1200, in 0, net -1200');
    expect(text).toContain('Sum USD over 3 transactions: out 0.30, in 0.05, net -0.25');
    expect(text).toContain('1 of them excluded from the budget and not summed');
  });

  it('stops after 30 pages and says how far back it looked', async () => {
    const { api, sent } = anApi(() => data({ transactionsBetween: page([row], 'more') }));
    const { structured, text } = await callerOf(searchTransactions, api).call(january);
    expect(sent).toHaveLength(30);
    expect(structured as unknown as SearchAnswer).toMatchObject({
      stoppedEarly: true,
      readBackTo: '2025-01-15',
      matchCount: 30,
    });
    expect(text).toContain(
      'Only the newest 30 transactions were looked at, back to 2025-01-15: sums are not complete.',
    );
    expect(text).toContain('Only the newest 20 of 30 matches are listed; the sums are of all.');
  });
});
