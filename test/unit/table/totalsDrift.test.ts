import { describe, expect, it } from '@jest/globals';
import { atRevision, totalsRepair } from '../../../table/totalsChange.ts';
import { wrongFigures } from '../../../table/totalsDrift.ts';
import type { TotalsItem } from '../../../table/totalsItem.ts';

const owner = { tenantId: 'abc123', userId: 'user-456' };
const totals: TotalsItem = {
  PK: 'TENANT#abc123#USER#user-456',
  SK: 'TOTALS#2025-01',
  itemType: 'MONTH_TOTALS',
  ...owner,
  month: '2025-01',
  currency: 'USD',
  revision: 4,
  updatedAt: '2025-01-31T00:00:00Z',
  sum_USD_dining: -12.34,
  count_USD_dining: 2,
  sum_EUR_dining: 0,
  count_EUR_dining: 0,
  posted_USD: -2.34,
};
const counted = {
  sums: [{ currency: 'USD', category: 'dining' as const, amount: -12.34, count: 2 }],
  postings: [{ currency: 'USD', amount: -2.34 }],
};

describe('totals beside a count', () => {
  it('are right when every figure is, and what is not there is 0', () => {
    expect(wrongFigures(totals, counted)).toEqual([]);
    expect(wrongFigures(null, { sums: [], postings: [] })).toEqual([]);
  });

  it('are wrong by name, whichever side lacks the figure', () => {
    expect(wrongFigures({ ...totals, sum_USD_gifts: 3 }, { ...counted, postings: [] })).toEqual([
      { name: 'posted_USD', kept: -2.34, counted: 0 },
      { name: 'sum_USD_gifts', kept: 3, counted: 0 },
    ]);
    expect(wrongFigures(null, counted).map(({ name, kept }) => [name, kept])).toEqual([
      ['count_USD_dining', 0],
      ['posted_USD', 0],
      ['sum_USD_dining', 0],
    ]);
  });

  it('are put right by attribute, at one revision alone', () => {
    const wrong = wrongFigures({ ...totals, sum_USD_dining: 1 }, counted);
    const { key, update } = totalsRepair(owner, '2025-01', wrong, '2025-02-01T00:16:00Z');
    expect(key).toEqual({ PK: totals.PK, SK: totals.SK });
    expect(update).toEqual({
      expression: 'SET #s0 = :s0, #s1 = :s1, #s2 = :s2, #s3 = :s3, #s4 = :s4, #s5 = :s5 ADD #revision :one',
      names: {
        '#revision': 'revision',
        '#s0': 'itemType',
        '#s1': 'tenantId',
        '#s2': 'userId',
        '#s3': 'month',
        '#s4': 'sum_USD_dining',
        '#s5': 'updatedAt',
      },
      values: {
        ':one': 1,
        ':s0': 'MONTH_TOTALS',
        ':s1': 'abc123',
        ':s2': 'user-456',
        ':s3': '2025-01',
        ':s4': -12.34,
        ':s5': '2025-02-01T00:16:00Z',
      },
    });
    expect(atRevision(4)).toEqual({
      expression: '#revision = :revision',
      names: { '#revision': 'revision' },
      values: { ':revision': 4 },
    });
    expect(atRevision(0)).toEqual({
      expression: 'attribute_not_exists(#revision)',
      names: { '#revision': 'revision' },
    });
  });
});
