import { useApolloClient } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { days, money } from '../format/formats.ts';
import { localDay } from '../format/today.ts';
import { typeName } from '../format/words.ts';
import type { Connection, ConnectionState } from './connection.ts';
import { createConnection } from './connection.ts';
import { createLiveUpdates } from './liveUpdates.ts';
import type { NewsItem, NewsStore } from './news.ts';
import { createNews, transactionLine } from './news.ts';
import { openSubscriptions } from './openSubscriptions.ts';

interface Live {
  readonly connection: Connection;
  readonly news: NewsStore;
  /** Ids of transactions that this page writes without holding them, so that they are no news. */
  readonly own: Set<string>;
}

const LiveContext = createContext<Live | undefined>(undefined);

/** Keeps the page current: events go into the cache, what they say goes into the status line. */
export function LiveProvider({ children }: { children: ReactNode }): ReactElement {
  const client = useApolloClient();
  const [live] = useState((): Live => {
    const news = createNews();
    const own = new Set<string>();
    const updates = createLiveUpdates(client.cache, {
      transaction: (event) => {
        if (event.kind === 'recorded' && own.has(event.transaction.id)) return;
        const { amount, currency, category } = event.transaction;
        news.tell(transactionLine(event, money.signed(amount, currency), typeName(category)));
      },
      goal: ({ name, currentAmount, targetAmount, currency }) =>
        news.tell(`${name}: ${money.plain(currentAmount, currency)} of ${money.plain(targetAmount, currency)}`),
      recurring: ({ name, amount, currency, nextDue }) =>
        news.tell(
          `${name}, ${money.plain(amount, currency)}, ${nextDue === null ? 'is due' : `is due ${days.fromToday(nextDue, localDay())}`}`,
        ),
    });
    const connection = createConnection({
      open: (observer) => openSubscriptions(client, updates, observer),
      catchUp: () => client.refetchQueries({ include: 'active' }),
      isOnline: () => navigator.onLine,
      now: Date.now,
      random: Math.random,
    });
    return { connection, news, own };
  });
  useBrowserEvents(live.connection);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Connects once the page has been idle for a moment, and listens to the network and to the tab being looked at again. */
function useBrowserEvents(connection: Connection): void {
  useEffect(() => {
    const start = setTimeout(() => connection.start(), 0);
    const onOnline = (): void => connection.setOnline(true);
    const onOffline = (): void => connection.setOnline(false);
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') connection.retryNow();
    };
    window.addEventListener('online', onOnline);
    window.addEventListener('offline', onOffline);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(start);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      document.removeEventListener('visibilitychange', onVisible);
      connection.stop();
    };
  }, [connection]);
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error('LiveProvider is missing.');
  return live;
}

export function useConnection(): { state: ConnectionState; retryNow: () => void } {
  const { connection } = useLive();
  return { state: useSyncExternalStore(connection.subscribe, connection.state), retryNow: connection.retryNow };
}

export function useNews(): { latest: NewsItem | undefined; all: readonly NewsItem[] } {
  const { news } = useLive();
  return {
    latest: useSyncExternalStore(news.subscribe, news.latest),
    all: useSyncExternalStore(news.subscribe, news.all),
  };
}

/** Says of transactions that they are written here, before they are: their events may come much later. */
export function useOwnWrites(): (ids: Iterable<string>) => void {
  const { own } = useLive();
  return (ids) => {
    for (const id of ids) own.add(id);
  };
}

/** While it is wanted, nothing that changes elsewhere is told. Figures and lists stay current. */
export function useHush(isWanted: boolean): void {
  const { news } = useLive();
  useEffect(() => (isWanted ? news.hush() : undefined), [news, isWanted]);
}
