import type { ApolloClient } from '@apollo/client';
import type { News } from './liveUpdates.ts';
import { createLiveUpdates } from './liveUpdates.ts';
import type { SubscriptionObserver } from './openSubscriptions.ts';
import { openSubscriptions } from './openSubscriptions.ts';

/** All subscriptions, into the cache. Their closing is what `open` returns. */
export interface LiveEvents {
  open(observer: SubscriptionObserver): () => void;
}

/** What it knows of removed objects outlasts a connection. */
export function createLiveEvents(client: ApolloClient, news: News): LiveEvents {
  const updates = createLiveUpdates(client.cache, news);
  return { open: (observer) => openSubscriptions(client, updates, observer) };
}
