import type { ApolloClient } from '@apollo/client';
import { loadOnce } from '../api/loadOnce.ts';
import { days, money } from '../format/formats.ts';
import { announces } from '../preferences/preferences.ts';
import { isDialogOpen } from '../ui/openDialog.ts';
import type { Announcer } from './announcer.ts';
import { createAnnouncer } from './announcer.ts';
import type { Connection } from './connection.ts';
import { createConnection } from './connection.ts';
import type { News } from './liveUpdates.ts';
import type { Line, NewsStore } from './news.ts';
import { createNews } from './news.ts';
import { createNewsLines } from './newsLines.ts';
import { openWhenLoaded } from './openWhenLoaded.ts';

export interface Live {
  readonly connection: Connection;
  readonly news: NewsStore;
  readonly announcer: Announcer;
  /** Ids of transactions that this page writes without holding them, so that they are no news. */
  readonly own: Set<string>;
}

/** A break that is shorter than this is no matter for the person. */
export const NOTICED_MS = 3000;

/** What keeps the page current: events go into the cache, what they say is told. */
export function createLive(client: ApolloClient): Live {
  const news = createNews();
  const lines = createNewsLines(money, days);
  const announcer = createAnnouncer(() => !announces.isOn() || isDialogOpen());
  const own = new Set<string>();
  const tell = (line: Line): void => {
    if (news.tell(line)) announcer.say(line());
  };
  const told = {
    transaction({ kind, transaction }) {
      if (kind !== 'recorded' || !own.has(transaction.id)) tell(lines.transaction(kind, transaction));
    },
    goal: (goal) => tell(lines.goal(goal)),
    recurring: (recurring) => tell(lines.recurring(recurring)),
  } satisfies News;
  const events = loadOnce(() =>
    import('./liveEvents.ts').then(({ createLiveEvents }) => createLiveEvents(client, told)),
  );
  const connection: Connection = createConnection({
    open: (observer) => openWhenLoaded(events, observer),
    async catchUp() {
      const missedSince = (await events()).lookNow();
      await client.refetchQueries({ include: 'active' });
      const state = connection.state();
      if (state.status !== 'lost') return;
      const missed = missedSince(lines);
      if (missed.length > 0 || Date.now() - state.since >= NOTICED_MS) news.catchUp(missed);
    },
    isOnline: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
  });
  return { connection, news, announcer, own };
}
