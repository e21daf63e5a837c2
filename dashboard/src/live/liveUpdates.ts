import type { ApolloCache } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type {
  AnalyticsEventsSubscription,
  BudgetEventsSubscription,
  GoalEventsSubscription,
  RecurringEventsSubscription,
  TransactionEventsSubscription,
} from '../../../generated/dashboard.ts';
import {
  AnalyticsFieldsFragmentDoc,
  AnalyticsVersionFragmentDoc,
  BudgetFieldsFragmentDoc,
  BudgetVersionFragmentDoc,
  GoalFieldsFragmentDoc,
  GoalVersionFragmentDoc,
  RecurringFieldsFragmentDoc,
  RecurringVersionFragmentDoc,
  TransactionFieldsFragmentDoc,
  TransactionVersionFragmentDoc,
} from '../../../generated/dashboard.ts';
import { placeGoal, placeInTrend, removeBudget, removeGoal } from '../api/objectLists.ts';
import { placeRecurring } from '../api/recurringLists.ts';
import { placeTransaction, removeTransaction } from '../api/transactionLists.ts';
import type { Age } from './eventOrder.ts';
import { isKnown, isOlder } from './eventOrder.ts';

type BudgetEvent = NonNullable<BudgetEventsSubscription['onBudgetUpdated']>;
type AnalyticsEvent = NonNullable<AnalyticsEventsSubscription['onAnalyticsUpdated']>;
export type TransactionEvent = NonNullable<TransactionEventsSubscription['onTransactionChanged']>;
export type GoalEvent = NonNullable<GoalEventsSubscription['onGoalUpdated']>;
export type RecurringEvent = NonNullable<RecurringEventsSubscription['onRecurringDue']>;

/** What takes events into the cache. An event that is older than what the cache holds changes nothing. */
export interface LiveUpdates {
  budget(event: BudgetEvent): void;
  analytics(event: AnalyticsEvent): void;
  transaction(event: TransactionEvent): void;
  goal(event: GoalEvent): void;
  recurring(event: RecurringEvent): void;
}

/** What is worth telling the person: changes that this page did not make itself. */
export interface News {
  transaction(event: TransactionEvent): void;
  goal(event: GoalEvent): void;
  recurring(event: RecurringEvent): void;
}

export function createLiveUpdates(cache: ApolloCache, news: News): LiveUpdates {
  /** Versions of what events removed, as an older event may come after the one that removed it. */
  const removed = new Map<string, Age>();
  const held = <Version extends Age>(id: string, fragment: TypedDocumentNode<Version>, optimistic = false) =>
    removed.get(id) ?? cache.readFragment<Version>({ id, fragment, optimistic });
  const write = <Data>(id: string, fragment: TypedDocumentNode<Data>, fragmentName: string, data: Data): void => {
    removed.delete(id);
    cache.writeFragment<Data>({ id, fragment, fragmentName, data, broadcast: false });
  };
  const take = (change: () => void): void => cache.batch({ update: change });

  return {
    budget(event) {
      const id = keyOf(cache, 'MonthlyBudget', { month: event.month });
      if (isOlder(event, held(id, BudgetVersionFragmentDoc))) return;
      take(() => {
        if (event.deletedAt == null) return write(id, BudgetFieldsFragmentDoc, 'BudgetFields', event);
        // A budget made anew starts at version 1 again, so the age of this one is forgotten.
        removeBudget(cache, event);
      });
    },
    analytics(event) {
      const id = keyOf(cache, 'Analytics', { period: event.period });
      if (isOlder(event, held(id, AnalyticsVersionFragmentDoc))) return;
      take(() => {
        write(id, AnalyticsFieldsFragmentDoc, 'AnalyticsFields', event);
        placeInTrend(cache, event.period);
      });
    },
    transaction(event) {
      const { transaction, kind, previousDate } = event;
      const id = keyOf(cache, 'Transaction', { id: transaction.id, date: transaction.date });
      if (isOlder(transaction, held(id, TransactionVersionFragmentDoc))) return;
      const isNews = !isKnown(transaction, held(id, TransactionVersionFragmentDoc, true));
      take(() => {
        if (previousDate != null) removeTransaction(cache, { id: transaction.id, date: previousDate });
        if (kind === 'deleted') {
          removeTransaction(cache, transaction);
          return void removed.set(id, transaction);
        }
        write(id, TransactionFieldsFragmentDoc, 'TransactionFields', transaction);
        placeTransaction(cache, transaction);
      });
      if (isNews) news.transaction(event);
    },
    goal(event) {
      const id = keyOf(cache, 'Goal', { id: event.id });
      if (isOlder(event, held(id, GoalVersionFragmentDoc))) return;
      const isNews = !isKnown(event, held(id, GoalVersionFragmentDoc, true));
      take(() => {
        if (event.deletedAt != null) {
          removeGoal(cache, event);
          return void removed.set(id, event);
        }
        write(id, GoalFieldsFragmentDoc, 'GoalFields', event);
        placeGoal(cache, event);
      });
      if (isNews) news.goal(event);
    },
    recurring(event) {
      const id = keyOf(cache, 'Recurring', { id: event.id });
      if (isOlder(event, held(id, RecurringVersionFragmentDoc))) return;
      take(() => {
        write(id, RecurringFieldsFragmentDoc, 'RecurringFields', event);
        placeRecurring(cache, event);
      });
      news.recurring(event);
    },
  };
}

function keyOf(cache: ApolloCache, typename: string, key: Readonly<Record<string, string>>): string {
  return cache.identify({ __typename: typename, ...key }) ?? '';
}
