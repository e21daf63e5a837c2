import { useApolloClient } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Connection, ConnectionState } from './connection.ts';
import type { Live } from './createLive.ts';
import { createLive } from './createLive.ts';
import type { NewsItem, NewsStore } from './news.ts';

const LiveContext = createContext<Live | undefined>(undefined);

/** Keeps the page current. */
export function LiveProvider({ children }: { children: ReactNode }): ReactElement {
  const client = useApolloClient();
  const [live] = useState(() => createLive(client));
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

interface News extends Pick<NewsStore, 'hold'> {
  readonly latest: NewsItem | undefined;
  readonly all: readonly NewsItem[];
  readonly missed: number | undefined;
}

export function useNews(): News {
  const { news } = useLive();
  return {
    latest: useSyncExternalStore(news.subscribe, news.latest),
    all: useSyncExternalStore(news.subscribe, news.all),
    missed: useSyncExternalStore(news.subscribe, news.missed),
    hold: news.hold,
  };
}

/** What is read aloud now, and how to have something read aloud. */
export function useAnnouncer(): { readonly text: string; readonly say: (text: string) => void } {
  const { announcer } = useLive();
  return { text: useSyncExternalStore(announcer.subscribe, announcer.text), say: announcer.say };
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
