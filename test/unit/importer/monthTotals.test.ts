import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthTotals } from '../../../importer/monthTotals.ts';

it('adds up months and currencies apart, oldest first', () => {
  const rows = [
    { date: '2025-02-01T12:00:00Z', amount: -0.1, currency: 'USD' },
    { date: '2025-01-31T23:59:00-05:00', amount: 5, currency: 'EUR' },
    { date: '2025-02-28T12:00:00Z', amount: -0.2, currency: 'USD' },
    { date: '2025-02-01T12:00:00Z', amount: 0 },
  ];
  expect(monthTotals(rows)).toEqual([
    { month: '2025-01', currency: 'EUR', rows: 1, moneyOut: 0, moneyIn: 5 },
    { month: '2025-02', currency: '', rows: 1, moneyOut: 0, moneyIn: 0 },
    { month: '2025-02', currency: 'USD', rows: 2, moneyOut: -0.3, moneyIn: 0 },
  ]);
});

it('keeps every thousandth of every amount', () => {
  const mills = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 50 });
  fc.assert(
    fc.property(mills, (amounts) => {
      const sum = amounts.filter((amount) => amount < 0).reduce((total, amount) => total + amount, 0);
      const [total] = monthTotals(amounts.map((amount) => ({ date: '2025-01-01', amount: amount / 1000 })));
      expect(total?.moneyOut ?? 0).toBe(sum / 1000);
    }),
  );
});
