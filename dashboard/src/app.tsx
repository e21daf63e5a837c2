import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { createClient } from './api/apolloClient.ts';
import { LiveProvider } from './live/liveContext.tsx';
import type { Session } from './session/session.ts';
import { SessionGate } from './session/sessionGate.tsx';
import { Shell } from './shell/shell.tsx';
import { theme } from './theme/theme.ts';

export function App(): ReactElement {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <SessionGate>{(session) => <Dashboard session={session} />}</SessionGate>
    </MantineProvider>
  );
}

function Dashboard({ session }: { session: Session }): ReactElement {
  const [client] = useState(() => createClient(session));
  return (
    <ApolloProvider client={client}>
      <LiveProvider>
        <Shell />
      </LiveProvider>
    </ApolloProvider>
  );
}
