import { InMemoryCache } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { typePolicies } from '../../../dashboard/src/api/cachePolicies.ts';
import { createDayFormat } from '../../../dashboard/src/format/dayFormat.ts';
import { createMoneyFormat } from '../../../dashboard/src/format/moneyFormat.ts';
import { heldObjects, missedChanges } from '../../../dashboard/src/live/missedChanges.ts';
import { createNewsLines } from '../../../dashboard/src/live/newsLines.ts';
import type { TransactionFieldsFragment } from '../../../generated/dashboard.ts';
import { TransactionFieldsFragmentDoc } from '../../../generated/dashboard.ts';
import { transaction } from './samples.ts';

const lines = createNewsLines(createMoneyFormat('en-US'), createDayFormat('en-US'));

function hold(cache: InMemoryCache, one: TransactionFieldsFragment): void {
  cache.writeFragment({
    fragment: TransactionFieldsFragmentDoc,
    fragmentName: 'TransactionFields',
    data: { __typename: 'Transaction', ...one } as never,
  });
}

describe('what changed while there was no connection', () => {
  it('is what came in anew or in a newer version, each in a line', () => {
    const cache = new InMemoryCache({ typePolicies });
    const one = transaction({ id: 'a', merchant: 'Bakery', version: 3 });
    hold(cache, one);
    hold(cache, transaction({ id: 'b', merchant: 'Market', version: 1 }));
    const before = heldObjects(cache);
    expect(missedChanges(before, cache, lines)).toEqual([]);
    hold(cache, { ...one, version: 4 });
    hold(cache, transaction({ id: 'c', merchant: 'Cinema' }));
    expect(missedChanges(before, cache, lines).map((line) => line())).toEqual([
      'Changed: Bakery \u2212$7.50, Dining out',
      'Cinema \u2212$7.50, Dining out',
    ]);
  });

  it('leaves out what is only partly known', () => {
    const cache = new InMemoryCache({ typePolicies });
    cache.restore({ 'MonthlyBudget:{"month":"2025-01"}': { __typename: 'MonthlyBudget', month: '2025-01' } });
    expect(heldObjects(cache).size).toBe(0);
  });
});
