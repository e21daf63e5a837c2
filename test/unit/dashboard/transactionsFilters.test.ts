import { describe, expect, it } from '@jest/globals';
import type { Filters } from '../../../dashboard/src/pages/transactions/filters.ts';
import { filtersAddress, filtersOf, rangeErrors } from '../../../dashboard/src/pages/transactions/filters.ts';
import { listQuery } from '../../../dashboard/src/pages/transactions/listQuery.ts';
import {
  CategoryPageDocument,
  MerchantPageDocument,
  MonthPageDocument,
  RangePageDocument,
} from '../../../generated/dashboard.ts';

const JANUARY: Filters = { period: { kind: 'month', month: '2025-01' }, category: undefined, merchant: '', text: '' };

describe('the filters of the transactions', () => {
  it.each<[string, Filters]>([
    ['/transactions?month=2025-01', JANUARY],
    ['/transactions?month=2025-01&category=dining', { ...JANUARY, category: 'dining' }],
    [
      '/transactions?from=2024-02-29&to=2025-02-28&merchant=Marks+%26+Spencer&text=two+words',
      {
        ...JANUARY,
        period: { kind: 'days', from: '2024-02-29', to: '2025-02-28' },
        ...{ merchant: 'Marks & Spencer', text: 'two words' },
      },
    ],
  ])('stand in the address %s', (address, filters) => {
    expect(filtersAddress(filters)).toBe(address);
    expect(filtersOf(address.slice(address.indexOf('?')), '2030-06')).toEqual(filters);
  });

  it.each([
    ['', '2030-06'],
    ['?month=2025-13&category=unknown', '2030-06'],
    ['?from=2025-02-01&to=2025-01-01&month=2025-03', '2025-03'],
    ['?from=2025-01-01&to=2026-01-01', '2030-06'],
    ['?from=2025-02-30&to=2025-03-01', '2030-06'],
  ])('leave out what cannot be read in %j', (search, month) => {
    expect(filtersOf(search, '2030-06')).toEqual({ ...JANUARY, period: { kind: 'month', month } });
  });

  it('take a range of at most twelve months', () => {
    expect(rangeErrors('2025-01-01', '2025-12-31')).toEqual({});
    expect(rangeErrors('2025-01-15', '2026-01-15')).toEqual({ to: 'At most twelve months.' });
    expect(rangeErrors('2025-01-15', '2025-01-14')).toEqual({ to: 'Is before the first day.' });
    expect(rangeErrors('', '2025-01-14')).toEqual({ from: 'Choose a day, 1970 to 2199.' });
    expect(rangeErrors('2025-01-15', '')).toEqual({ to: 'Choose a day, 1970 to 2199.' });
  });

  it('ask one index for the least that holds what is wanted', () => {
    const days = { period: { kind: 'days', from: '2025-01-05', to: '2025-02-04' } } as const;
    expect(listQuery(JANUARY)).toEqual({ query: MonthPageDocument, variables: { month: '2025-01' } });
    expect(listQuery({ ...JANUARY, category: 'dining', text: 'x' })).toEqual({
      query: CategoryPageDocument,
      variables: { month: '2025-01', category: 'dining' },
    });
    expect(listQuery({ ...JANUARY, ...days, category: 'dining' })).toEqual({
      query: RangePageDocument,
      variables: { from: '2025-01-05', to: '2025-02-04' },
    });
    expect(listQuery({ ...JANUARY, category: 'dining', merchant: 'Bakery' })).toEqual({
      query: MerchantPageDocument,
      variables: { merchant: 'Bakery', from: '2025-01-01', to: '2025-01-31' },
    });
  });
});
