import { describe, expect, it } from '@jest/globals';
import { createAmountText } from '../../../dashboard/src/format/amountText.ts';
import { readEntry } from '../../../dashboard/src/pages/transactions/newEntry.ts';
import type { TransactionValues } from '../../../dashboard/src/pages/transactions/transactionValues.ts';
import {
  changesOf,
  signedAmount,
  tagsOf,
  transactionValues,
  withChoice,
} from '../../../dashboard/src/pages/transactions/transactionValues.ts';
import { transaction } from './samples.ts';

const amounts = createAmountText('en-US');

describe('the form of a transaction', () => {
  const base = transaction({ amount: -1234.5, tags: ['a', 'b'], date: '2025-01-15T08:30:00-05:00' });
  const values = transactionValues(base, amounts);

  it('says nothing when nothing is changed', () => {
    expect(values).toMatchObject({ way: 'out', amount: '1,234.50', tags: 'a, b', notes: '', date: '2025-01-15' });
    expect(changesOf(base, values, amounts)).toEqual({});
    expect(changesOf(base, { ...values, amount: '1234.5' }, amounts)).toEqual({});
  });

  it('says what differs alone; the time of day stays, and null removes', () => {
    const changed = { ...values, date: '2025-02-01', merchant: ' ', tags: 'a, c,, a', notes: ' Two ', amount: '10' };
    expect(changesOf(base, changed, amounts)).toEqual({
      ...{ date: '2025-02-01T08:30:00-05:00', merchant: null, tags: ['a', 'c'], notes: 'Two', amount: -10 },
    });
    expect(changesOf(transaction({ notes: 'Two' }), { ...values, notes: '' }, amounts)).toMatchObject({ notes: null });
  });

  it('gives an amount the sign of its direction', () => {
    const read = (way: 'out' | 'in', amount: string) => signedAmount({ way, amount }, 'USD', amounts);
    expect(read('out', '12.50')).toEqual({ ok: true, amount: -12.5 });
    expect(read('out', '−12.50')).toEqual({ ok: true, amount: -12.5 });
    expect(read('in', '12.50')).toEqual({ ok: true, amount: 12.5 });
    expect(read('in', '−1')).toEqual({ ok: true, amount: -1 });
    expect(read('out', '3-5')).toEqual({ ok: true, amount: -2 });
    expect(read('in', '3-5')).toEqual({ ok: true, amount: -2 });
    expect(read('out', '-5+10')).toEqual({ ok: true, amount: 5 });
    expect(read('out', '5+10')).toEqual({ ok: true, amount: -15 });
    expect(read('out', '0')).toEqual({ ok: true, amount: 0 });
    expect(read('out', 'x')).toMatchObject({ ok: false });
  });

  it('turns the direction on a sign that is typed', () => {
    const typed = (way: 'out' | 'in', amount: string) => withChoice({ ...values, way }, { amount });
    expect(typed('in', '\u221212.50')).toMatchObject({ way: 'out', amount: '12.50' });
    expect(typed('in', '-')).toMatchObject({ way: 'out', amount: '' });
    expect(typed('out', '+3')).toMatchObject({ way: 'in', amount: '3' });
    expect(typed('in', '(12.50)')).toMatchObject({ way: 'out', amount: '12.50' });
    expect(typed('in', '12.50')).toMatchObject({ way: 'in', amount: '12.50' });
    expect(typed('out', '-5+10')).toMatchObject({ way: 'out', amount: '-5+10' });
  });

  it('keeps what is essential with its category, unless it was chosen', () => {
    const rent = transactionValues(transaction({ category: 'housing', isEssential: true }), amounts);
    expect(withChoice(rent, { category: 'dining' }).isEssential).toBe(false);
    expect(withChoice({ ...rent, isEssential: false }, { category: 'dining' }).isEssential).toBe(false);
    expect(withChoice({ ...rent, isEssential: false }, { category: 'utilities' }).isEssential).toBe(false);
  });

  it('changes time, currency, place and receipt; what is not said again stays to the millisecond', () => {
    const exact = transaction({ date: '2025-01-15T08:30:15.250-05:00', location: 'Lisbon' });
    const said = transactionValues(exact, amounts);
    expect(said).toMatchObject({ time: '08:30', location: 'Lisbon', receiptUrl: '', currency: 'USD' });
    expect(changesOf(exact, { ...said, date: '2025-01-16' }, amounts)).toEqual({
      date: '2025-01-16T08:30:15.250-05:00',
    });
    expect(changesOf(exact, { ...said, time: '21:05' }, amounts)).toEqual({ date: '2025-01-15T21:05:00-05:00' });
    const abroad = { ...said, currency: 'EUR', location: ' ', receiptUrl: 'https://example.com/1', isEssential: true };
    expect(changesOf(exact, abroad, amounts)).toEqual({
      ...{ currency: 'EUR', location: null, receiptUrl: 'https://example.com/1', isEssential: true },
    });
    expect(changesOf(transaction({ date: '2025-01-15T12:00Z' }), { ...said, time: '09:00' }, amounts)).toMatchObject({
      date: '2025-01-15T09:00:00Z',
    });
  });

  it('lets income come in, and a refund keep its category', () => {
    expect(withChoice(values, { category: 'income' })).toMatchObject({ way: 'in', category: 'income' });
    expect(withChoice({ ...values, way: 'in' }, { category: 'shopping' })).toMatchObject({ way: 'in' });
    const income: TransactionValues = { ...values, way: 'in', category: 'income' };
    expect(withChoice(income, { category: 'shopping' }).way).toBe('out');
  });

  it('takes tags apart', () => {
    expect(tagsOf(' one,two , ,one')).toEqual(['one', 'two']);
    expect(tagsOf('')).toEqual([]);
  });
});

describe('the quick entry', () => {
  const identity = { id: 'txn-1', date: '2025-01-15T12:00:00-05:00' };
  const typed = { way: 'out', amount: '7.5', description: ' Bakery ', category: 'dining', date: '2025-01-15' } as const;

  it('becomes what is sent, and what the API will answer', () => {
    const entry = readEntry(typed, identity, 'USD', amounts);
    const said = { ...identity, description: 'Bakery', amount: -7.5, category: 'dining', currency: 'USD' };
    expect(entry).toMatchObject({ ok: true, input: said });
    const answer = transaction({ ...said, category: 'dining', updatedAt: expect.any(String) as unknown as string });
    expect(entry).toMatchObject({ expected: { ...answer, __typename: 'Transaction' } });
  });

  it('has its mistakes at their fields', () => {
    expect(readEntry({ ...typed, amount: '1.2345', description: ' ', date: '' }, identity, 'USD', amounts)).toEqual({
      ok: false,
      errors: {
        amount: 'Use at most 2 decimals.',
        description: 'Enter what it was for.',
        date: 'Enter a date, like 15 Jan 2025.',
      },
    });
    const long = readEntry({ ...typed, description: 'x'.repeat(257) }, identity, 'USD', amounts);
    expect(long).toMatchObject({ ok: false, errors: { description: expect.any(String) as unknown as string } });
  });
});
