import { describe, expect, it } from '@jest/globals';
import { InMemoryCache } from '@apollo/client';
import { typePolicies } from '../../../dashboard/src/api/cachePolicies.ts';
import { placeRecurring, removeRecurring } from '../../../dashboard/src/api/recurringLists.ts';
import { MoreRecurringTemplatesDocument, RecurringFieldsFragmentDoc } from '../../../generated/dashboard.ts';
import type { RecurringFieldsFragment } from '../../../generated/dashboard.ts';
import { template } from './recurringFixture.ts';

const query = MoreRecurringTemplatesDocument;
const typed = (id: string): RecurringFieldsFragment & { __typename: 'Recurring' } => ({
  ...template({ id }),
  __typename: 'Recurring',
});

function listOf(...ids: string[]): InMemoryCache {
  const cache = new InMemoryCache({ typePolicies });
  const recurrings = { __typename: 'RecurringPage', items: ids.map(typed), nextToken: null };
  cache.writeQuery({ query, variables: { nextToken: '' }, data: { recurrings } });
  return cache;
}

const idsIn = (cache: InMemoryCache): string[] | undefined =>
  cache.readQuery({ query, variables: { nextToken: '' } })?.recurrings.items.map(({ id }) => id);

describe('the loaded list of templates', () => {
  it('takes a new one where the API lists it, once', () => {
    const cache = listOf('a', 'c');
    for (const id of ['b', 'd', 'b']) {
      const options = { fragment: RecurringFieldsFragmentDoc, fragmentName: 'RecurringFields', data: typed(id) };
      cache.writeFragment({ id: `Recurring:${id}`, ...options });
      placeRecurring(cache, { id });
    }
    expect(idsIn(cache)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('loses one that is deleted', () => {
    const cache = listOf('a', 'b');
    removeRecurring(cache, { id: 'a' });
    expect(idsIn(cache)).toEqual(['b']);
    expect(Object.keys(cache.extract())).not.toContain('Recurring:a');
  });
});
