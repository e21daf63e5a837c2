import type { ApolloCache } from '@apollo/client';
import { modifyPages } from './modifyPages.ts';
import type { CachedPage } from './pagePolicy.ts';

/** Puts a template that is in the cache into the loaded list, which is in the order of ids. */
export function placeRecurring(cache: ApolloCache, { id }: { id: string }): void {
  const reference = { __ref: cache.identify({ __typename: 'Recurring', id }) ?? '' };
  modifyPages(cache, {
    recurrings(page, { read }) {
      if (page.items.some(({ __ref }) => __ref === reference.__ref)) return page;
      const place = page.items.findIndex((item) => String(read('id', item)) > id);
      return { ...page, items: place < 0 ? [...page.items, reference] : page.items.toSpliced(place, 0, reference) };
    },
  });
}

/** Takes a template out of the cache and of every list. */
export function removeRecurring(cache: ApolloCache, { id }: { id: string }): void {
  const key = cache.identify({ __typename: 'Recurring', id });
  const without = (page: CachedPage) => ({ ...page, items: page.items.filter(({ __ref }) => __ref !== key) });
  modifyPages(cache, { recurrings: without, upcomingRecurring: without });
  cache.evict({ id: key });
}
