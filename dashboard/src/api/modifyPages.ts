import type { ApolloCache, Reference } from '@apollo/client';
import type { Modifier } from '@apollo/client/cache';
import { listArguments } from './listArguments.ts';
import type { CachedPage } from './pagePolicy.ts';

/** Makes another page of a cached one; returning the same one changes nothing. */
export type PageChange = (page: CachedPage, list: ListDetails) => CachedPage;

export interface ListDetails {
  /** The arguments that name the list. */
  readonly args: Readonly<Record<string, string | undefined>>;
  /** A field of an item. */
  read(field: string, item: Reference): unknown;
}

/** Changes all cached lists of the named fields of Query. */
export function modifyPages(cache: ApolloCache, changes: Readonly<Record<string, PageChange>>): void {
  const fields = Object.entries(changes).map(([name, change]): [string, Modifier<unknown>] => [
    name,
    (page, { storeFieldName, readField }) =>
      change(page as CachedPage, {
        args: listArguments(storeFieldName),
        read: (field, item) => readField(field, item),
      }),
  ]);
  cache.modify<Readonly<Record<string, unknown>>>({ fields: Object.fromEntries(fields) });
}
