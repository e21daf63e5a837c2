import { describe, expect, it } from '@jest/globals';
import type { Transaction, TransactionInput } from '../../../domain/transaction.ts';
import { changedTransaction, newTransaction } from '../../../domain/transaction.ts';

const coffee: TransactionInput = { date: '2025-01-15T09:00:00Z', description: ' Blue Bottle ', amount: -4.75 };
const defaults = { id: 'made-up', currency: 'USD' };

function recorded(input: TransactionInput): Transaction {
  const result = newTransaction(input, defaults);
  if (!result.ok) {
    throw new Error(result.failure.message);
  }
  return result.value.transaction;
}

describe('a new transaction', () => {
  it('needs a date, a description and an amount, and fills in the rest', () => {
    expect(recorded(coffee)).toEqual({
      ...coffee,
      id: 'made-up',
      merchant: 'Blue Bottle',
      currency: 'USD',
      category: 'other',
      isRecurring: false,
      source: 'manual',
      isIncome: false,
      isEssential: false,
      tags: [],
      status: 'cleared',
      isExcludedFromBudget: false,
    });
  });

  it('takes money that comes in for income, unless told otherwise', () => {
    expect(recorded({ ...coffee, amount: 10 })).toMatchObject({ category: 'income', isIncome: true });
    expect(recorded({ ...coffee, amount: 10, category: 'dining' })).toMatchObject({
      category: 'dining',
      isIncome: false,
    });
    expect(recorded({ ...coffee, amount: -10, category: 'income' })).toMatchObject({ isIncome: true });
    expect(recorded({ ...coffee, amount: 0 })).toMatchObject({ category: 'other' });
  });

  it('cuts the default merchant to 200 characters', () => {
    expect(recorded({ ...coffee, description: 'm'.repeat(256) }).merchant).toBe('m'.repeat(200));
  });

  it.each<[Partial<TransactionInput>, string]>([
    [{ date: '2025-02-30T12:00:00Z' }, 'date'],
    [{ amount: 12.345 }, 'amount'],
    [{ amount: 1e300 }, 'amount'],
    [{ amount: 1.5, currency: 'JPY' }, 'amount'],
    [{ currency: 'usd' }, 'currency'],
    [{ id: '' }, 'id'],
    [{ id: 'a#b' }, 'id'],
    [{ id: 'x'.repeat(51) }, 'id'],
    [{ description: 'x'.repeat(10_000) }, 'description'],
    [{ description: '  ' }, 'description'],
    [{ merchant: 'x'.repeat(201) }, 'merchant'],
    [{ merchant: '' }, 'merchant'],
    [{ notes: 'x'.repeat(2001) }, 'notes'],
    [{ location: 'x'.repeat(201) }, 'location'],
    [{ tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }, 'tags'],
    [{ tags: ['x'.repeat(51)] }, 'tags'],
    [{ receiptUrl: 'http://example.com/receipt' }, 'receiptUrl'],
    [{ receiptUrl: `https://example.com/${'x'.repeat(1000)}` }, 'receiptUrl'],
    [{ categoryId: 'c#1' }, 'categoryId'],
    [{ cardId: 'x'.repeat(65) }, 'cardId'],
    [{ accountId: 'Assets:Checking' }, 'accountId'],
  ])('is refused with %j, naming %s', (part, field) => {
    expect(newTransaction({ ...coffee, ...part }, defaults)).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', info: { field } },
    });
  });
});

describe('an edit', () => {
  const posted: Transaction = {
    ...recorded({ ...coffee, notes: 'n', tags: ['a'] }),
    isRecurring: true,
    recurringId: 'rent',
  };

  it('changes what is named, removes what is null and keeps the rest', () => {
    const edited = changedTransaction(posted, {
      amount: -5,
      notes: null,
      tags: null,
      merchant: null,
      category: 'groceries',
    });
    expect(edited).toMatchObject({
      ok: true,
      value: {
        transaction: { amount: -5, tags: [], merchant: 'Blue Bottle', category: 'groceries', recurringId: 'rent' },
      },
    });
    expect(edited.ok && edited.value.transaction.notes).toBeUndefined();
  });

  it.each(['date', 'description', 'amount', 'currency', 'category', 'source', 'status'])(
    'cannot remove %s',
    (field) => {
      expect(changedTransaction(posted, { [field]: null })).toMatchObject({
        ok: false,
        failure: { code: 'InvalidInput', info: { field: `changes.${field}` } },
      });
    },
  );

  it('checks an amount against the currency that the edit brings', () => {
    expect(changedTransaction(posted, { currency: 'JPY' })).toMatchObject({
      ok: false,
      failure: { info: { field: 'amount' } },
    });
    expect(changedTransaction(posted, { currency: 'JPY', amount: -5 }).ok).toBe(true);
  });
});
