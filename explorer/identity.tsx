import { useGraphiQL } from '@graphiql/react';
import type { ReactElement } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keptIdentity, onIdentityChange } from '../dashboard/src/session/localSession.ts';
import { Popover } from '../dashboard/src/ui/popover.tsx';
import type { CurrentSession } from './currentSession.ts';
import { IdentityChoice } from './identityChoice.tsx';
import { messageOf } from '../dashboard/src/session/messageOf.ts';

/** Names the page and whom requests are sent as, which can be changed where the server is one's own. */
export function Identity({ current }: { current: CurrentSession }): ReactElement {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  const session = useSyncExternalStore(current.onChange, current.get);
  const news = useChangesElsewhere(current);
  const isOverruled = /"authorization"\s*:/i.test(tabs[activeTabIndex]?.headers ?? '');
  const person = `${session.name} of ${session.detail}`;
  const sender = isOverruled ? (
    <span>
      sent with <b>the token of the Headers pane</b>
    </span>
  ) : (
    <span>
      {session.isLocal ? 'sent as' : 'signed in as'} <b>{session.name}</b> of {session.detail}
    </span>
  );
  return (
    <div className="identity">
      <h1>Tyche explorer</h1>
      {session.isLocal ? (
        <Popover
          label="Whom requests are sent as"
          align="end"
          button={{
            label: isOverruled ? 'sent with the token of the Headers pane, change' : `sent as ${person}, change`,
            className: 'identity-opener',
            content: sender,
          }}
        >
          {(close) => <IdentityChoice current={current} isOverruled={isOverruled} onDone={close} />}
        </Popover>
      ) : (
        sender
      )}
      <p className={news.isFailure ? 'identity-failure' : 'identity-news'} role="status">
        {news.text}
      </p>
    </div>
  );
}

interface News {
  readonly text: string;
  readonly isFailure?: boolean;
}

/** Becomes whoever another tab has chosen. Returns what there is to say of the latest change. */
function useChangesElsewhere(current: CurrentSession): News {
  const [news, setNews] = useState<News>({ text: '' });
  useEffect(() => {
    const ended = current.onChange(() => {
      const { name, detail } = current.get();
      setNews({ text: `Requests are sent as ${name} of ${detail} now.` });
    });
    const follow = (): void => {
      current.become(keptIdentity()).catch((error: unknown) => {
        setNews({ text: `Another tab is someone else now; this one is not. ${messageOf(error)}`, isFailure: true });
      });
    };
    const unfollow = current.get().isLocal ? onIdentityChange(follow) : undefined;
    return () => {
      ended();
      unfollow?.();
    };
  }, [current]);
  return news;
}
