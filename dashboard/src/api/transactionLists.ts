import type { ApolloCache, Reference } from '@apollo/client';
import { parseMoment } from '../../../domain/moment.ts';
import type { TransactionFieldsFragment } from '../../../generated/dashboard.ts';
import type { PageChange } from './modifyPages.ts';
import { modifyPages } from './modifyPages.ts';
import type { CachedPage } from './pagePolicy.ts';

type Transaction = Pick<TransactionFieldsFragment, 'id' | 'date' | 'category' | 'merchant'>;
type Belongs = (transaction: Transaction, args: Readonly<Record<string, string | undefined>>) => boolean;

/** Which lists there are, and what belongs to each. */
const LISTS: Readonly<Record<string, Belongs>> = {
  transactions: ({ date }, { month }) => date.slice(0, 7) === month,
  transactionsBetween: ({ date }, { from = '', to = '' }) => isWithin(date.slice(0, 10), from, to),
  transactionsByCategory: ({ date, category }, args) =>
    date.slice(0, 7) === args['month'] && category === args['category'],
  transactionsByMerchant: ({ date, merchant }, args) =>
    merchant === args['merchant'] && isWithin(date.slice(0, 10), args['from'] ?? '', args['to'] ?? '~'),
};

/** Days; `~` is after every day. */
function isWithin(day: string, from: string, to: string): boolean {
  return day >= from && day <= to;
}

/** In the order of the API's lists: newest first is descending. */
export function listOrder({ id, date }: Pick<Transaction, 'id' | 'date'>): string {
  const moment = parseMoment('date', date);
  const milliseconds = moment.ok ? moment.value.epochMilliseconds : 0;
  return `${date.slice(0, 10)}#${String(milliseconds).padStart(13, '0')}#${id}`;
}

/**
 * Puts a transaction that is in the cache into every loaded list that it belongs to, and takes it out of all others. What
 * would come after the last loaded page is left for that page to bring.
 */
export function placeTransaction(cache: ApolloCache, transaction: Transaction): void {
  const reference = { __ref: cache.identify({ __typename: 'Transaction', ...transaction }) ?? '' };
  const order = listOrder(transaction);
  modifyLists(cache, (belongs) => (page, { args, read }) => {
    const others = page.items.filter(({ __ref }) => __ref !== reference.__ref);
    if (!belongs(transaction, args)) return withItems(page, others);
    const isAfter = (item: Reference): boolean =>
      listOrder({ id: String(read('id', item)), date: String(read('date', item)) }) < order;
    const place = others.findIndex(isAfter);
    if (place < 0 && page.nextToken !== null) return withItems(page, others);
    return { ...page, items: place < 0 ? [...others, reference] : others.toSpliced(place, 0, reference) };
  });
}

/** Takes a transaction out of the cache and of every list. */
export function removeTransaction(cache: ApolloCache, { id, date }: { id: string; date: string }): void {
  const key = cache.identify({ __typename: 'Transaction', id, date });
  modifyLists(
    cache,
    () => (page) =>
      withItems(
        page,
        page.items.filter(({ __ref }) => __ref !== key),
      ),
  );
  cache.evict({ id: key });
}

/** The page itself when nothing was taken out, so that nothing is drawn again. */
function withItems(page: CachedPage, items: readonly Reference[]): CachedPage {
  return items.length === page.items.length ? page : { ...page, items };
}

function modifyLists(cache: ApolloCache, change: (belongs: Belongs) => PageChange): void {
  modifyPages(cache, Object.fromEntries(Object.entries(LISTS).map(([name, belongs]) => [name, change(belongs)])));
}
