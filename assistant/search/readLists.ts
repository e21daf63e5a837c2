import { monthBefore } from '../../domain/months.ts';
import type { TransactionRowFragment } from '../../generated/assistantOperations.ts';
import {
  TransactionsBetweenDocument,
  TransactionsByCategoryDocument,
  TransactionsByMerchantDocument,
} from '../../generated/assistantOperations.ts';
import { ask } from '../ask.ts';
import type { GraphQLApi } from '../graphqlApi.ts';
import type { ReadPage } from '../pages.ts';
import type { Criteria } from './criteria.ts';

const PAGE = 100;

/** The months of a range of at most thirteen, newest first. */
function monthsOf(from: string, to: string): string[] {
  const months = Array.from({ length: 13 }, (_, count) => monthBefore(to.slice(0, 7), count));
  return months.filter((month) => month >= from.slice(0, 7));
}

/**
 * The lists of the API in which everything that fits is found, newest first, with as little else as the API's keys allow:
 * a merchant's own, a category's months, or the whole range.
 */
export function readLists(api: GraphQLApi, criteria: Criteria): ReadPage<TransactionRowFragment>[] {
  const { merchant, category, from, to } = criteria;
  if (merchant !== undefined) {
    return [
      async (nextToken) =>
        (await ask(api, TransactionsByMerchantDocument, { merchant, from, to, nextToken })).transactionsByMerchant,
    ];
  }
  if (category !== undefined) {
    return monthsOf(from, to).map((month) => async (nextToken) => {
      const variables = { month, category, limit: PAGE, nextToken };
      return (await ask(api, TransactionsByCategoryDocument, variables)).transactionsByCategory;
    });
  }
  return [
    async (nextToken) => (await ask(api, TransactionsBetweenDocument, { from, to, nextToken })).transactionsBetween,
  ];
}
