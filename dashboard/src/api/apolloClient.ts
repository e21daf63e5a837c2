import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { AUTH_TYPE, createAuthLink } from 'aws-appsync-auth-link';
import { defer, mergeMap, NEVER } from 'rxjs';
import type { Session } from '../session/session.ts';
import { typePolicies } from './cachePolicies.ts';
import { loadOnce } from './loadOnce.ts';
import { retryConflicts } from './retryConflicts.ts';

/** One client for one person; another person gets another, so that nothing of the first stays behind. */
export function createClient(session: Session): ApolloClient {
  const { endpoint: url, region } = session;
  const auth = { type: AUTH_TYPE.AMAZON_COGNITO_USER_POOLS, jwtToken: () => session.token() } as const;
  const requests = ApolloLink.from([retryConflicts, createAuthLink({ url, region, auth }), new HttpLink({ uri: url })]);
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      linkOnDemand(() =>
        import('./realtimeLink.ts').then(({ createRealtimeLink }) => createRealtimeLink({ url, region, auth })),
      ),
      requests,
    ),
    cache: new InMemoryCache({ typePolicies }),
  });
}

/** A link that is loaded when the first request asks for it. */
function linkOnDemand(load: () => Promise<ApolloLink>): ApolloLink {
  const loaded = loadOnce(load);
  return new ApolloLink((operation) => defer(loaded).pipe(mergeMap((link) => link.request(operation, () => NEVER))));
}
