import { BUDGETS_PREFIX, CATEGORIES_PREFIX, GOALS_PREFIX, RECURRINGS_PREFIX, TOTALS_PREFIX } from '../table/keys.ts';
import { SORT_KEY } from '../table/indexes.ts';

/**
 * A pattern on stream records; a record passes that matches all of it.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
export type StreamFilter = Readonly<Record<string, unknown>>;

/** The items with one of these kinds of sort keys. */
function itemsWith(...prefixes: readonly string[]): StreamFilter {
  return { dynamodb: { Keys: { [SORT_KEY]: { S: prefixes.map((prefix) => ({ prefix })) } } } };
}

/** All that calculations read from the budgets table. */
export const readByCalculations = itemsWith(BUDGETS_PREFIX, TOTALS_PREFIX, CATEGORIES_PREFIX, RECURRINGS_PREFIX);

/** What subscribers see of the budgets table. */
export const seenBySubscribers = itemsWith(BUDGETS_PREFIX, TOTALS_PREFIX, RECURRINGS_PREFIX);

/** A contribution changes its goal in the same transaction. */
export const goalsThemselves = itemsWith(GOALS_PREFIX);

/** Analytics are replaced, never deleted; what is removed has expired. */
export const written: StreamFilter = { eventName: ['INSERT', 'MODIFY'] };

/**
 * All but removals by the time to live, which are no change of anything: these alone say who removed the item. The
 * pattern names a leaf, because `exists` looks at leaves.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html
 */
export const unlessExpired: StreamFilter = { userIdentity: { principalId: [{ exists: false }] } };
