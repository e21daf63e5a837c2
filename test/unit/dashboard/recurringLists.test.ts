import { describe, expect, it } from '@jest/globals';
import { InMemoryCache } from '@apollo/client';
import { typePolicies } from '../../../dashboard/src/api/cachePolicies.ts';
import { placeRecurring, removeRecurring } from '../../../dashboard/src/api/recurringLists.ts';
import { createLiveUpdates } from '../../../dashboard/src/live/liveUpdates.ts';
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

  it('takes one that falls due, unless a newer state is held', () => {
    const cache = listOf('a', 'c');
    const told: string[] = [];
    const news = { transaction: () => {}, goal: () => {}, recurring: ({ id }: { id: string }) => void told.push(id) };
    const updates = createLiveUpdates(cache, news);
    updates.recurring(typed('b'));
    updates.recurring({ ...typed('a'), version: 3, name: 'older' });
    expect(idsIn(cache)).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['b']);
    expect(cache.extract()['Recurring:a']).toMatchObject({ name: 'Rent', version: 4 });
  });

  it('loses one that is deleted', () => {
    const cache = listOf('a', 'b');
    removeRecurring(cache, { id: 'a' });
    expect(idsIn(cache)).toEqual(['b']);
    expect(Object.keys(cache.extract())).not.toContain('Recurring:a');
  });
});
