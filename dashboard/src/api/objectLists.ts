import type { ApolloCache, Reference } from '@apollo/client';
import type { GoalFieldsFragment } from '../../../generated/dashboard.ts';
import { listArguments } from './listArguments.ts';
import { modifyPages } from './modifyPages.ts';
import type { CachedPage } from './pagePolicy.ts';

/** Puts the analytics of a month into the loaded trends that span it, oldest first. */
export function placeInTrend(cache: ApolloCache, period: string): void {
  const reference = { __ref: cache.identify({ __typename: 'Analytics', period }) ?? '' };
  modifyPages(cache, {
    analyticsTrend(page, { args: { from = '', to = '' }, read }) {
      const isThere = page.items.some(({ __ref }) => __ref === reference.__ref);
      if (isThere || period < from || period > to) return page;
      return { ...page, items: insert(page.items, reference, (item) => String(read('period', item)) > period) };
    },
  });
}

/** Puts a goal that is in the cache where it belongs: the list of all by id, those of one status by target date. */
export function placeGoal(cache: ApolloCache, goal: Pick<GoalFieldsFragment, 'id' | 'status' | 'targetDate'>): void {
  const reference = { __ref: cache.identify({ __typename: 'Goal', id: goal.id }) ?? '' };
  const without = (page: CachedPage) => page.items.filter(({ __ref }) => __ref !== reference.__ref);
  modifyPages(cache, {
    goals: (page, { read }) => ({
      ...page,
      items: insert(without(page), reference, (item) => String(read('id', item)) > goal.id),
    }),
    goalsByDeadline(page, { args, read }) {
      if (args['status'] !== goal.status) return { ...page, items: without(page) };
      const isLater = (item: Reference): boolean => deadline(read('targetDate', item)) > deadline(goal.targetDate);
      return { ...page, items: insert(without(page), reference, isLater) };
    },
  });
}

/** A goal without a target date comes after all that have one. */
function deadline(date: unknown): string {
  return typeof date === 'string' ? date : '~';
}

/** Takes a goal out of the cache and of every list. */
export function removeGoal(cache: ApolloCache, goal: { id: string }): void {
  const id = cache.identify({ __typename: 'Goal', id: goal.id });
  const without = (page: CachedPage) => ({ ...page, items: page.items.filter(({ __ref }) => __ref !== id) });
  modifyPages(cache, { goals: without, goalsByDeadline: without });
  cache.evict({ id });
}

/** Takes a budget out of the cache: from now on the month is known to have none. */
export function removeBudget(cache: ApolloCache, { month }: { month: string }): void {
  const id = cache.identify({ __typename: 'MonthlyBudget', month });
  const without = (page: CachedPage) => ({ ...page, items: page.items.filter(({ __ref }) => __ref !== id) });
  cache.evict({ id });
  modifyPages(cache, { monthlyBudgets: without });
  type Modifier = (budget: Reference | null, details: { storeFieldName: string }) => Reference | null;
  const forget: Modifier = (budget, { storeFieldName }) =>
    listArguments(storeFieldName)['month'] === month ? null : budget;
  cache.modify({ fields: { monthlyBudget: forget } });
}

function insert(items: readonly Reference[], one: Reference, isAfter: (item: Reference) => boolean): Reference[] {
  const place = items.findIndex(isAfter);
  return place < 0 ? [...items, one] : items.toSpliced(place, 0, one);
}
