import type { GraphQLResponseBody, GraphQLResponseError } from '../execution/engine.ts';
import type { Invalidation } from '../execution/requestState.ts';
import type { SubscriptionLinks } from '../schema/subscriptionLinks.ts';
import { matchesArguments } from './argumentFilter.ts';
import { narrow } from './narrow.ts';
import type { Subscription, SubscriptionRegistry } from './registry.ts';
import { matchesFilter } from './subscriptionFilter.ts';

export interface Publisher {
  /** Delivers the result of a mutation field, a `publishedValue` that is not null, to the subscriptions it matches. */
  publish(mutation: string, published: unknown): void;
  /** Ends the subscriptions whose invalidation filter matches. */
  invalidate(invalidations: readonly Invalidation[]): void;
}

export interface PublisherSettings {
  /** Bytes of JSON that one event may have; a larger one reaches nobody. */
  readonly eventSize: number;
  readonly log: (line: string) => void;
}

export function createPublisher(
  links: SubscriptionLinks,
  registry: SubscriptionRegistry,
  { eventSize, log }: PublisherSettings,
): Publisher {
  /** A listener that fails loses its subscription; the mutation and the other listeners go on. */
  const tell = (subscription: Subscription, message: () => void): void => {
    try {
      message();
    } catch (error) {
      registry.remove(subscription);
      log(`Subscription.${subscription.fieldName}: the listener failed: ${String(error)}`);
    }
  };
  return {
    publish(mutation, published) {
      const receivers = (links.get(mutation) ?? []).flatMap((field) => registry.of(field)).filter(matching(published));
      if (receivers.length === 0) return;
      const size = Buffer.byteLength(JSON.stringify(published));
      if (size > eventSize) {
        log(`Mutation.${mutation}: an event of ${size} bytes was dropped; subscriptions carry ${eventSize} at most`);
        return;
      }
      for (const receiver of receivers) tell(receiver, () => receiver.listener.next(payload(published, receiver)));
    },
    invalidate(invalidations) {
      for (const { subscriptionField, payload: values } of invalidations) {
        for (const subscription of registry.of(subscriptionField)) {
          const { invalidationFilter } = subscription;
          if (!invalidationFilter || !matchesFilter(values, invalidationFilter)) continue;
          registry.remove(subscription);
          tell(subscription, () => subscription.listener.complete());
        }
      }
    },
  };
}

function matching(published: unknown): (subscription: Subscription) => boolean {
  return ({ filter, args }) => (filter ? matchesFilter(published, filter) : matchesArguments(published, args));
}

function payload(
  published: unknown,
  { rootType, fieldNodes, responseKey, subscriber }: Subscription,
): GraphQLResponseBody {
  const errors: GraphQLResponseError[] = [];
  const { value, isAbsent } = narrow(published, rootType, fieldNodes, [responseKey], subscriber, errors);
  const data = isAbsent ? null : { [responseKey]: value };
  return errors.length > 0 ? { data, errors } : { data };
}
