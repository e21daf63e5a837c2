import type { FieldPolicy, Reference } from '@apollo/client';

/** A page of a list, as the cache keeps it. */
export interface CachedPage {
  readonly items: readonly Reference[];
  readonly nextToken: string | null;
}

/**
 * A list that is read page by page. Its arguments but `limit` and `nextToken` name it; the first page starts it anew, a
 * further one is appended without what is there already. A page that does not follow on the last one, such as one asked
 * for twice, adds what is missing and leaves the place to go on from.
 */
export function pages(keyArgs: string[]): FieldPolicy<CachedPage> {
  return {
    keyArgs,
    merge(existing, incoming, { args }) {
      const token = (args?.['nextToken'] ?? null) as string | null;
      if (existing === undefined || token === null) return incoming;
      const present = new Set(existing.items.map(({ __ref }) => __ref));
      return {
        ...existing,
        items: [...existing.items, ...incoming.items.filter(({ __ref }) => !present.has(__ref))],
        nextToken: token === existing.nextToken ? incoming.nextToken : existing.nextToken,
      };
    },
  };
}
