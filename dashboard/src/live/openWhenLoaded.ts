import type { LiveEvents } from './liveEvents.ts';
import type { SubscriptionObserver } from './openSubscriptions.ts';

/** Opens the subscriptions when they are loaded, unless that is not wanted any more. */
export function openWhenLoaded(load: () => Promise<LiveEvents>, observer: SubscriptionObserver): () => void {
  let isWanted = true;
  let close: (() => void) | undefined;
  load().then(
    (events) => {
      if (isWanted) close = events.open(observer);
    },
    () => {
      if (isWanted) observer.failed();
    },
  );
  return () => {
    isWanted = false;
    close?.();
  };
}
