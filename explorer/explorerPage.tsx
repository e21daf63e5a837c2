import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { firstExample } from './catalogue.ts';
import { EXAMPLES_PLUGIN } from './examplesPlugin.tsx';
import { createFetcher } from './fetcher.ts';
import { Identity } from './identity.tsx';
import { catalogue } from './operationFiles.ts';
import type { Session } from './session.ts';

// GraphiQL compares these by reference.
const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const FIRST_EXAMPLE = firstExample(catalogue);
const FIRST_TABS = FIRST_EXAMPLE && [{ query: FIRST_EXAMPLE.text }];

/** GraphiQL for one session: documentation, history, tabs and the examples. */
export function ExplorerPage({ session }: { session: Session }): ReactElement {
  const [fetcher] = useState(() =>
    createFetcher(session, {
      send: (...request) => fetch(...request),
      openSocket: (url, protocols) => new WebSocket(url, protocols),
    }),
  );
  const [openOnFirstVisit] = useState(() => (isFirstVisit() && isWide() ? { visiblePlugin: EXAMPLES_PLUGIN } : {}));
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      {...openOnFirstVisit}
      {...(FIRST_TABS && { defaultTabs: FIRST_TABS })}
      defaultEditorToolsVisibility={false}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <Identity session={session} />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** Whether this browser has kept tabs of an earlier visit, under the key GraphiQL keeps them. */
function isFirstVisit(): boolean {
  return window.localStorage.getItem('graphiql:tabState') === null;
}

function isWide(): boolean {
  return window.matchMedia('(min-width: 1000px)').matches;
}
