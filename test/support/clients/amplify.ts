import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/api';
import { decodeJWT } from 'aws-amplify/auth';
import { print } from 'graphql';
import { WebSocket } from 'ws';
import * as operations from '../../../generated/operations.ts';
import type { SubscriptionName } from './program.ts';
import { listener, purchase, settings, subscriptions, tell } from './program.ts';

// A browser has it; Node.js since 22.
Object.assign(globalThis, { WebSocket });

const { url: endpoint, region, token } = settings();
const accessToken = decodeJWT(token);
Amplify.configure(
  { API: { GraphQL: { endpoint, region, defaultAuthMode: 'userPool' } } },
  { Auth: { tokenProvider: { getTokens: async () => ({ accessToken, idToken: accessToken }) } } },
);
const client = generateClient();

/** What the client answers depends on the operation; its types know it from generated statements only. */
function send<Answer>(query: string, variables: object): Answer {
  return client.graphql({ query, variables: variables as never }) as unknown as Answer;
}

function subscribe(name: SubscriptionName, query: string, variables: object): void {
  send<{ subscribe: (observer: ReturnType<typeof listener>) => void }>(query, variables).subscribe(listener(name));
}

for (const [name, variables] of Object.entries(subscriptions)) {
  subscribe(name as SubscriptionName, print(operations.OnBudgetUpdatedDocument), variables);
}
subscribe('transactions', print(operations.OnTransactionChangedDocument), {});

async function answer<Data>(query: string, variables: object): Promise<Data> {
  const { data } = await send<Promise<{ data: Data }>>(query, variables);
  return data;
}

const { recordTransaction } = await answer<operations.RecordTransactionMutation>(
  print(operations.RecordTransactionDocument),
  { input: purchase },
);
const { monthTotals } = await answer<operations.MonthTotalsQuery>(print(operations.MonthTotalsDocument), {
  month: '2025-03',
});
tell({ name: 'answers', recorded: recordTransaction.id, spent: monthTotals.totalActualExpenses });
