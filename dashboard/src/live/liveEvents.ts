import type { ApolloClient } from '@apollo/client';
import type { News } from './liveUpdates.ts';
import { createLiveUpdates } from './liveUpdates.ts';
import { heldObjects, missedChanges } from './missedChanges.ts';
import type { Line } from './news.ts';
import type { NewsLines } from './newsLines.ts';
import type { SubscriptionObserver } from './openSubscriptions.ts';
import { openSubscriptions } from './openSubscriptions.ts';

/** What is only needed once there is a connection. */
export interface LiveEvents {
  /** Takes all subscriptions into the cache, until the returned function is called. */
  open(observer: SubscriptionObserver): () => void;
  /** Looks at the cache; the returned function tells what has come into it since. */
  lookNow(): (lines: NewsLines) => Line[];
}

/** What it knows of removed objects outlasts a connection. */
export function createLiveEvents(client: ApolloClient, news: News): LiveEvents {
  const updates = createLiveUpdates(client.cache, news);
  return {
    open: (observer) => openSubscriptions(client, updates, observer),
    lookNow() {
      const before = heldObjects(client.cache);
      return (lines) => missedChanges(before, client.cache, lines);
    },
  };
}
