import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { createRequire } from 'node:module';
import { WebSocket } from 'ws';
import * as operations from '../../../generated/operations.ts';
import type { SubscriptionName } from './program.ts';
import { listener, purchase, settings, subscriptions, tell } from './program.ts';

// The links' ES module builds do not load in Node; their CommonJS builds are what bundlers and Node use.
const require = createRequire(import.meta.url);
const { AUTH_TYPE, createAuthLink } = require('aws-appsync-auth-link') as typeof import('aws-appsync-auth-link');
const { createSubscriptionHandshakeLink } =
  require('aws-appsync-subscription-link') as typeof import('aws-appsync-subscription-link');

// A browser has it; Node.js since 22.
Object.assign(globalThis, { WebSocket });

const { url, region, token: jwtToken } = settings();
const api = { url, region, auth: { type: AUTH_TYPE.AMAZON_COGNITO_USER_POOLS, jwtToken } as const };
const http = new HttpLink({ uri: url });
const links = [createAuthLink(api), createSubscriptionHandshakeLink(api, http as never)];
const client = new ApolloClient({
  link: ApolloLink.from(links as unknown as ApolloLink[]),
  cache: new InMemoryCache(),
});

for (const [name, variables] of Object.entries(subscriptions)) {
  client
    .subscribe({ query: operations.OnBudgetUpdatedDocument, variables })
    .subscribe(listener(name as SubscriptionName));
}
client.subscribe({ query: operations.OnTransactionChangedDocument }).subscribe(listener('transactions'));

const recorded = await client.mutate({
  mutation: operations.RecordTransactionDocument,
  variables: { input: purchase },
});
const { data } = await client.query({ query: operations.MonthTotalsDocument, variables: { month: '2025-03' } });
tell({ name: 'answers', recorded: recorded.data?.recordTransaction.id, spent: data?.monthTotals.totalActualExpenses });
