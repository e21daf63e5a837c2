import type { ApolloClient } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  AnalyticsEventsDocument,
  BudgetEventsDocument,
  GoalEventsDocument,
  RecurringEventsDocument,
  TransactionEventsDocument,
} from '../../../generated/dashboard.ts';
import type { LiveUpdates } from './liveUpdates.ts';

export interface SubscriptionObserver {
  /** The API has accepted all of them. */
  acknowledged(): void;
  /** One ended; the others are of no use any more. */
  failed(): void;
}

/** Subscribes to all that moves, of every month, so that a change of the month needs no new subscription. */
export function openSubscriptions(
  client: ApolloClient,
  updates: LiveUpdates,
  observer: SubscriptionObserver,
): () => void {
  let waitingFor = 5;
  const onAcknowledged = (): void => {
    waitingFor -= 1;
    if (waitingFor === 0) observer.acknowledged();
  };
  const open = <Data>(query: TypedDocumentNode<Data, Record<string, never>>, take: (data: Data) => void) =>
    client
      .subscribe<Data>({ query, fetchPolicy: 'no-cache', errorPolicy: 'all', context: { onAcknowledged } })
      .subscribe({
        next: ({ data, error }) => (error === undefined ? data && take(data as Data) : observer.failed()),
        error: () => observer.failed(),
        complete: () => observer.failed(),
      });
  const subscriptions = [
    open(BudgetEventsDocument, ({ onBudgetUpdated }) => onBudgetUpdated && updates.budget(onBudgetUpdated)),
    open(
      AnalyticsEventsDocument,
      ({ onAnalyticsUpdated }) => onAnalyticsUpdated && updates.analytics(onAnalyticsUpdated),
    ),
    open(
      TransactionEventsDocument,
      ({ onTransactionChanged }) => onTransactionChanged && updates.transaction(onTransactionChanged),
    ),
    open(GoalEventsDocument, ({ onGoalUpdated }) => onGoalUpdated && updates.goal(onGoalUpdated)),
    open(RecurringEventsDocument, ({ onRecurringDue }) => onRecurringDue && updates.recurring(onRecurringDue)),
  ];
  return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
}
