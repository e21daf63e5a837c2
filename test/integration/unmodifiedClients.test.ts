import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { createRequire } from 'node:module';
import { MonthTotalsDocument, RecordTransactionDocument } from '../../generated/operations.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

// The link's ES module build does not load in Node; its CommonJS build is what bundlers and Node use.
const { AUTH_TYPE, createAuthLink } = createRequire(import.meta.url)(
  'aws-appsync-auth-link',
) as typeof import('aws-appsync-auth-link');

let api: BudgetApi;

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

function apolloClient(jwtToken: string): ApolloClient {
  const auth = { type: AUTH_TYPE.AMAZON_COGNITO_USER_POOLS, jwtToken } as const;
  const authLink = createAuthLink({ url: api.url, region: 'us-east-1', auth }) as unknown as ApolloLink;
  return new ApolloClient({
    link: ApolloLink.from([authLink, new HttpLink({ uri: api.url })]),
    cache: new InMemoryCache(),
  });
}

describe("Apollo Client with AppSync's own auth link", () => {
  it('mutates and queries', async () => {
    const client = apolloClient(api.issuer.sign(api.claimsOf({ tenant: 'abc123', user: 'apollo' })));
    const input = {
      id: 'one',
      date: '2025-01-15T12:00:00Z',
      description: 'Bakery',
      amount: -7.5,
      category: 'dining' as const,
    };
    const recorded = await client.mutate({ mutation: RecordTransactionDocument, variables: { input } });
    expect(recorded.data?.recordTransaction).toMatchObject({ id: 'one', amount: -7.5, version: 1 });
    const { data } = await client.query({ query: MonthTotalsDocument, variables: { month: '2025-01' } });
    expect(data?.monthTotals.totalActualExpenses).toBe(7.5);
    client.stop();
  });

  it('is told what is wrong', async () => {
    const client = apolloClient(api.issuer.sign(api.claimsOf({ tenant: 'abc123', user: 'apollo' })));
    const refused = client.query({ query: MonthTotalsDocument, variables: { month: 'May' } });
    await expect(refused).rejects.toThrow(/month must be a month as YYYY-MM/);
    await expect(refused).rejects.toBeInstanceOf(CombinedGraphQLErrors);
    client.stop();
  });
});
