import { describe, expect, it } from '@jest/globals';
import { dayGroups } from '../../../dashboard/src/pages/transactions/dayGroups.ts';
import type { Filters } from '../../../dashboard/src/pages/transactions/filters.ts';
import { filtersHere, matching } from '../../../dashboard/src/pages/transactions/search.ts';
import { transaction } from './samples.ts';

const JANUARY: Filters = { period: { kind: 'month', month: '2025-01' }, category: undefined, merchant: '', text: '' };
const DAYS = { period: { kind: 'days', from: '2025-01-05', to: '2025-02-04' } } as const;

describe('what of the transactions is shown', () => {
  const all = [
    transaction({ id: 'description', description: 'Corner CAFÉ' }),
    transaction({ id: 'merchant', merchant: 'Corner Store' }),
    transaction({ id: 'notes', notes: 'at the corner', category: 'groceries' }),
    transaction({ id: 'tags', tags: ['work', 'corner'] }),
    transaction({ id: 'other' }),
  ];
  const idsOf = (filters: Partial<Filters>) => matching(all, { ...JANUARY, ...filters }).map(({ id }) => id);

  it('has each word in one of four fields, whatever its case and accents', () => {
    expect(idsOf({ text: ' corner ' })).toEqual(['description', 'merchant', 'notes', 'tags']);
    expect(idsOf({ text: 'cafe Corner' })).toEqual(['description']);
    expect(idsOf({ text: 'corner work' })).toEqual(['tags']);
    expect(idsOf({ text: 'cornerwork' })).toEqual([]);
    expect(idsOf({ text: '  ' })).toHaveLength(5);
    expect(idsOf({ text: 'corner', category: 'groceries' })).toEqual(['notes']);
  });

  it('is filtered here only where the list’s own query does not do it', () => {
    expect(filtersHere(JANUARY)).toBe(false);
    expect(filtersHere({ ...JANUARY, category: 'dining' })).toBe(false);
    expect(filtersHere({ ...JANUARY, merchant: 'Bakery' })).toBe(false);
    expect(filtersHere({ ...JANUARY, ...DAYS })).toBe(false);
    expect(filtersHere({ ...JANUARY, ...DAYS, category: 'dining' })).toBe(true);
    expect(filtersHere({ ...JANUARY, merchant: 'Bakery', category: 'dining' })).toBe(true);
    expect(filtersHere({ ...JANUARY, text: 'x' })).toBe(true);
  });

  it('stands under the business day that its date begins with, in any zone', () => {
    const late = transaction({ id: 'late', date: '2025-01-15T23:30:00-08:00' });
    const early = transaction({ id: 'early', date: '2025-01-15T00:30:00+13:00' });
    const before = transaction({ id: 'before', date: '2025-01-14T12:00:00Z' });
    expect(dayGroups([late, early, before])).toEqual([
      { day: '2025-01-15', transactions: [late, early] },
      { day: '2025-01-14', transactions: [before] },
    ]);
    expect(dayGroups([])).toEqual([]);
  });
});
