import { useGraphiQL } from '@graphiql/react';
import type { ReactElement } from 'react';
import type { Session } from './session.ts';

/** Names the page and whom it speaks for; an Authorization in the Headers pane takes the place of the session's. */
export function Identity({ session }: { session: Session }): ReactElement {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  const overruled = /"authorization"\s*:/i.test(tabs[activeTabIndex]?.headers ?? '');
  return (
    <div className="identity">
      <h1>Tyche explorer</h1>
      {overruled ? (
        <span title="The Authorization of the Headers pane is sent instead of the ready-made token.">
          token of the Headers pane
        </span>
      ) : (
        <span title="Each request carries a ready-made token of the local server. An Authorization in the Headers pane wins over it.">
          signed in as <b>{session.user}</b> of <b>{session.tenant}</b>
        </span>
      )}
    </div>
  );
}
