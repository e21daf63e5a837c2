import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { SubscriptionListener } from '../execution/engine.ts';
import type { SubscriptionFilter } from '../runtime/evaluation.ts';
import type { Subscriber } from './narrow.ts';

/** One accepted subscription. */
export interface Subscription {
  /** Name of the field of Subscription, and the key under which the client wants it. */
  readonly fieldName: string;
  readonly responseKey: string;
  readonly rootType: GraphQLObjectType;
  readonly fieldNodes: readonly FieldNode[];
  readonly subscriber: Subscriber;
  /** As given: an omitted argument is absent. They filter only where `filter` does not. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly filter: SubscriptionFilter | undefined;
  readonly invalidationFilter: SubscriptionFilter | undefined;
  readonly listener: SubscriptionListener;
}

/** Who is subscribed to what. */
export interface SubscriptionRegistry {
  /** Returns the function that takes the subscription out again; calling it twice does no harm. */
  add(subscription: Subscription): () => void;
  remove(subscription: Subscription): void;
  /** The present subscriptions to a field, as a list that later changes do not touch. */
  of(fieldName: string): readonly Subscription[];
}

export function createRegistry(): SubscriptionRegistry {
  const byField = new Map<string, Set<Subscription>>();
  const remove = (subscription: Subscription): void => {
    const present = byField.get(subscription.fieldName);
    present?.delete(subscription);
    if (present?.size === 0) byField.delete(subscription.fieldName);
  };
  return {
    add(subscription) {
      const present = byField.get(subscription.fieldName) ?? new Set();
      byField.set(subscription.fieldName, present.add(subscription));
      return () => remove(subscription);
    },
    remove,
    of: (fieldName) => [...(byField.get(fieldName) ?? [])],
  };
}
