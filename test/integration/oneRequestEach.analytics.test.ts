import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnalyticsDocument,
  AnalyticsTrendDocument,
  RecalculateAnalyticsDocument,
  RecordTransactionDocument,
} from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let person: Client;

const scope = 'TENANT#abc123#USER#reader';
const table = 'tyche-spending-analytics';

beforeAll(async () => {
  api = await startBudgetApi();
  person = api.as({ tenant: 'abc123', user: 'reader' });
  const input = { id: 'one', date: '2025-01-10T12:00:00Z', description: 'Shop', amount: -1 };
  await person.ask(RecordTransactionDocument, { input });
  await person.ask(RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
  api.takeRequests();
}, 60_000);

afterAll(() => api.stop());

describe('analytics are one DynamoDB request, straight on their key, consistent and in the own partition', () => {
  it('of a month: GetItem', async () => {
    await person.ask(AnalyticsDocument, { month: '2025-01' });
    const [request, ...more] = api.takeRequests();
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      operation: 'GetItem',
      input: { TableName: table, Key: { PK: { S: scope }, SK: { S: 'ANALYTICS#2025-01' } }, ConsistentRead: true },
    });
  });

  it('of several months: Query between two keys', async () => {
    await person.ask(AnalyticsTrendDocument, { from: '2024-08', to: '2025-01' });
    const [request, ...more] = api.takeRequests();
    expect(more).toEqual([]);
    expect(request).toMatchObject({ operation: 'Query', input: { TableName: table, ConsistentRead: true } });
    expect(request!.input['IndexName']).toBeUndefined();
    expect(request!.input['FilterExpression']).toBeUndefined();
    const values = request!.input['ExpressionAttributeValues'] as Record<string, { S: string }>;
    expect(Object.values(values).map(({ S }) => S)).toEqual([scope, 'ANALYTICS#2024-08', 'ANALYTICS#2025-01~']);
  });

  it('are calculated from a constant number of reads, and written once', async () => {
    const calculate = async (): Promise<string[]> => {
      await person.ask(RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
      const requests = api.takeRequests();
      expect(requests.every(({ input }) => input['IndexName'] === undefined)).toBe(true);
      return requests.map(({ operation }) => operation).sort();
    };
    const reads = ['BatchGetItem', 'GetItem', 'Query', 'Query', 'Query'];
    expect(await calculate()).toEqual(reads);
    const once = ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'Query', 'Query'];
    const record = async (id: string, amount: number): Promise<void> => {
      const input = { id, date: '2025-01-11T12:00:00Z', description: 'Shop', amount };
      await person.ask(RecordTransactionDocument, { input });
      api.takeRequests();
    };
    await record('earned', 1);
    expect(await calculate()).toEqual(once);
    // Another list of the largest is written, and read against once more: somebody may have written meanwhile.
    await record('spent', -1);
    expect(await calculate()).toEqual([...once, ...once].sort());
  });
});
