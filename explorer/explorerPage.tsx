import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Session } from '../dashboard/src/session/session.ts';
import { firstExample } from './catalogue.ts';
import { EXAMPLES_PLUGIN } from './examplesPlugin.tsx';
import { currentSession } from './currentSession.ts';
import { createFetcher } from './fetcher.ts';
import { Identity } from './identity.tsx';
import { catalogue } from './operationFiles.ts';
import { openAs } from './openAs.ts';

// GraphiQL compares these by reference.
const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const FIRST_EXAMPLE = firstExample(catalogue);
const FIRST_TABS = FIRST_EXAMPLE && [{ query: FIRST_EXAMPLE.text }];

interface ExplorerPageProps {
  /** Of whoever one is when the page opens. */
  readonly session: Session;
  readonly schema: GraphQLSchema;
}

/** GraphiQL with the API's documentation, history, tabs, the examples, and whom requests are sent as. */
export function ExplorerPage({ session, schema }: ExplorerPageProps): ReactElement {
  const [current] = useState(() => currentSession(session, openAs));
  const [fetcher] = useState(() =>
    createFetcher(current, {
      send: (...request) => fetch(...request),
      openSocket: (url, protocols) => new WebSocket(url, protocols),
    }),
  );
  const [openOnFirstVisit] = useState(() => (isFirstVisit() && isWide() ? { visiblePlugin: EXAMPLES_PLUGIN } : {}));
  return (
    <GraphiQL
      fetcher={fetcher}
      schema={schema}
      plugins={PLUGINS}
      {...openOnFirstVisit}
      {...(FIRST_TABS && { defaultTabs: FIRST_TABS })}
      defaultEditorToolsVisibility={false}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <Identity current={current} />
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
