import { InMemoryCache } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { typePolicies } from '../../../dashboard/src/api/cachePolicies.ts';
import { forgetTransactions } from '../../../dashboard/src/api/forgetTransactions.ts';
import { ImportFrameDocument, MonthTransactionsDocument } from '../../../generated/dashboard.ts';
import { transaction } from './samples.ts';

describe('what many new transactions make out of date', () => {
  it('is forgotten: lists, and what is known of their months, not of others', () => {
    const cache = new InMemoryCache({ typePolicies });
    const months = ['2024-12', '2025-01'];
    for (const month of months) {
      const items = [{ __typename: 'Transaction', ...transaction({ date: `${month}-15T12:00:00Z` }) }];
      cache.writeQuery({
        query: MonthTransactionsDocument,
        variables: { month },
        data: { transactions: { __typename: 'TransactionPage', items, nextToken: null } } as never,
      });
      cache.writeQuery({
        query: ImportFrameDocument,
        variables: { month },
        data: { monthTotals: { __typename: 'MonthTotals', month, currency: 'USD' } } as never,
      });
    }
    forgetTransactions(cache, ['2025-01']);
    const held = (query: typeof MonthTransactionsDocument | typeof ImportFrameDocument) =>
      months.filter((month) => cache.readQuery({ query: query as never, variables: { month } as never }) !== null);
    expect(held(ImportFrameDocument)).toEqual(['2024-12']);
    expect(held(MonthTransactionsDocument)).toEqual([]);
    expect(Object.keys(cache.extract()).filter((id) => id.startsWith('Transaction:'))).toEqual([]);
  });
});
