import type { ApolloCache } from '@apollo/client';
import type {
  BudgetFieldsFragment,
  GoalFieldsFragment,
  RecurringFieldsFragment,
  TransactionFieldsFragment,
} from '../../../generated/dashboard.ts';
import type { Line } from './news.ts';
import type { NewsLines } from './newsLines.ts';

type Held =
  | ({ readonly __typename: 'MonthlyBudget' } & BudgetFieldsFragment)
  | ({ readonly __typename: 'Goal' } & GoalFieldsFragment)
  | ({ readonly __typename: 'Recurring' } & RecurringFieldsFragment)
  | ({ readonly __typename: 'Transaction' } & TransactionFieldsFragment);

const TOLD = ['MonthlyBudget', 'Goal', 'Recurring', 'Transaction'];

/** The objects that the cache holds whole, by their keys. */
export type HeldObjects = ReadonlyMap<string, Held>;

export function heldObjects(cache: ApolloCache): HeldObjects {
  const all = Object.entries(cache.extract() as Readonly<Record<string, Partial<Held>>>);
  return new Map(
    all.filter((entry): entry is [string, Held] => {
      const [, { __typename: name = '', version }] = entry;
      return TOLD.includes(name) && version !== undefined;
    }),
  );
}

/** What is new, or newer, since the cache was last looked at; what was deleted meanwhile cannot be told. */
export function missedChanges(before: HeldObjects, cache: ApolloCache, lines: NewsLines): Line[] {
  return [...heldObjects(cache)].flatMap(([key, object]) => {
    const version = before.get(key)?.version;
    return version !== undefined && version >= object.version ? [] : lineOf(object, version === undefined, lines);
  });
}

function lineOf(object: Held, isNew: boolean, lines: NewsLines): Line {
  switch (object.__typename) {
    case 'MonthlyBudget':
      return lines.budget(object);
    case 'Goal':
      return lines.goal(object);
    case 'Recurring':
      return lines.recurring(object);
    case 'Transaction':
      return lines.transaction(isNew ? 'recorded' : 'updated', object);
  }
}
