import { describe, expect, it } from '@jest/globals';
import { InMemoryCache } from '@apollo/client';
import type { TransactionFieldsFragment } from '../../../generated/dashboard.ts';
import { MonthTransactionsDocument } from '../../../generated/dashboard.ts';
import { typePolicies } from '../../../dashboard/src/api/cachePolicies.ts';
import { placeTransaction, removeTransaction } from '../../../dashboard/src/api/transactionLists.ts';
import { transaction } from './samples.ts';

const on = (day: number, id = `t${day}`, fields: Partial<TransactionFieldsFragment> = {}): TransactionFieldsFragment =>
  transaction({ id, date: `2025-01-${String(day).padStart(2, '0')}T12:00:00Z`, ...fields });

/** As an answer of the API, with the names of types. */
function write(
  cache: InMemoryCache,
  items: readonly TransactionFieldsFragment[],
  nextToken: string | null,
  variables: { month: string; nextToken?: string; limit?: number } = { month: '2025-01' },
): void {
  cache.writeQuery({
    query: MonthTransactionsDocument,
    variables,
    data: {
      transactions: {
        __typename: 'TransactionPage',
        items: items.map((item) => ({ __typename: 'Transaction', ...item })),
        nextToken,
      },
    } as never,
  });
}

function read(cache: InMemoryCache, month = '2025-01') {
  const data = cache.readQuery({ query: MonthTransactionsDocument, variables: { month } });
  return { ids: data?.transactions.items.map(({ id }) => id), nextToken: data?.transactions.nextToken };
}

describe('a list that is read page by page', () => {
  it('grows by the next page, whatever its size', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9), on(8)], 'A');
    write(cache, [on(7)], 'B', { month: '2025-01', nextToken: 'A', limit: 1 });
    write(cache, [on(6)], null, { month: '2025-01', nextToken: 'B' });
    expect(read(cache)).toEqual({ ids: ['t9', 't8', 't7', 't6'], nextToken: null });
  });

  it('has nothing twice: a page that came again, and rows that slid onto the next one', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9), on(8)], 'A');
    write(cache, [on(8), on(7)], 'B', { month: '2025-01', nextToken: 'A' });
    write(cache, [on(8), on(7)], 'B', { month: '2025-01', nextToken: 'A' });
    expect(read(cache)).toEqual({ ids: ['t9', 't8', 't7'], nextToken: 'B' });
  });

  it('starts anew with the first page', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9)], 'A');
    write(cache, [on(8)], null, { month: '2025-01', nextToken: 'A' });
    write(cache, [on(10)], 'C');
    expect(read(cache)).toEqual({ ids: ['t10'], nextToken: 'C' });
  });

  it('is another list for other arguments', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9)], null);
    write(cache, [], null, { month: '2025-02' });
    expect(read(cache).ids).toEqual(['t9']);
    expect(read(cache, '2025-02').ids).toEqual([]);
  });
});

describe('a transaction and the lists that are loaded', () => {
  /** In the cache, in no list. */
  function put(cache: InMemoryCache, one: TransactionFieldsFragment): void {
    write(cache, [one], null, { month: '1999-01' });
    placeTransaction(cache, one);
  }

  it('takes its place, newest first; within a moment by id', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9), on(5)], null);
    put(cache, on(7));
    put(cache, on(20, 'newest'));
    put(cache, on(1, 'oldest'));
    put(cache, on(7, 't8'));
    expect(read(cache).ids).toEqual(['newest', 't9', 't8', 't7', 't5', 'oldest']);
  });

  it('is ordered by its day as written, then by its instant', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9)], null);
    put(cache, on(9, 'later', { date: '2025-01-09T08:00:00-11:00' }));
    put(cache, on(9, 'earlier', { date: '2025-01-09T23:00:00+14:00' }));
    expect(read(cache).ids).toEqual(['later', 't9', 'earlier']);
  });

  it('leaves what comes after the last loaded page to that page', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9), on(5)], 'A');
    put(cache, on(3));
    put(cache, on(6));
    expect(read(cache).ids).toEqual(['t9', 't6', 't5']);
  });

  it('stands once, and moves when its date does', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9), on(5)], null);
    put(cache, on(9));
    expect(read(cache).ids).toEqual(['t9', 't5']);
    removeTransaction(cache, on(9));
    put(cache, on(2, 't9'));
    expect(read(cache).ids).toEqual(['t5', 't9']);
  });

  it('is taken out', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [on(9), on(5)], null);
    removeTransaction(cache, on(9));
    expect(read(cache).ids).toEqual(['t5']);
    expect(Object.keys(cache.extract())).not.toContain(cache.identify({ __typename: 'Transaction', ...on(9) }));
  });

  it('does not enter the list of another month', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, [], null, { month: '2025-02' });
    put(cache, on(9));
    expect(read(cache, '2025-02').ids).toEqual([]);
  });
});
