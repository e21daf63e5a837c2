import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CreateRecurringDocument,
  DeleteRecurringDocument,
  PostRecurringDocument,
  RecurringDocument,
  RecurringsDocument,
  SkipRecurringDocument,
  UpcomingRecurringDocument,
  UpdateRecurringDocument,
} from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let person: Client;

const scope = 'TENANT#abc123#USER#reader';

beforeAll(async () => {
  api = await startBudgetApi();
  person = api.as({ tenant: 'abc123', user: 'reader' });
  const input = { name: 'Rent', amount: 2200, frequency: 'monthly' as const, startDate: '2025-01-01' };
  await person.ask(CreateRecurringDocument, { input: { ...input, id: 'rent', lastGenerated: '2025-01-01' } });
}, 60_000);

afterAll(() => api.stop());

/** What a query asks DynamoDB. */
async function queried(ask: Promise<unknown>) {
  await ask;
  return api.takeRequests().map(({ operation, input }) => ({ operation, input }));
}

async function operationsOf(ask: Promise<unknown>): Promise<string[]> {
  await ask;
  return api.takeRequests().map((request) => request.operation);
}

describe('a query of recurring templates is one DynamoDB request', () => {
  beforeAll(() => void api.takeRequests());

  it('on the key for one', async () => {
    expect(await queried(person.ask(RecurringDocument, { id: 'rent' }))).toMatchObject([
      { operation: 'GetItem', input: { Key: { PK: { S: scope }, SK: { S: 'RECURRING#rent' } }, ConsistentRead: true } },
    ]);
  });

  it('on the prefix for all', async () => {
    const [request, ...others] = await queried(person.ask(RecurringsDocument, {}));
    expect(others).toEqual([]);
    expect(request).toMatchObject({ operation: 'Query', input: { ConsistentRead: true } });
    expect(JSON.stringify(request)).toContain('{"S":"RECURRING#"}');
    expect(request!.input['IndexName']).toBeUndefined();
  });

  it('on the index of due days, with the tenant of the token as filter, for those that are due', async () => {
    const [request, ...others] = await queried(person.ask(UpcomingRecurringDocument, { from: '2025-01-15', days: 30 }));
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      operation: 'Query',
      input: {
        IndexName: 'GSI1',
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        FilterExpression: '#tenantId = :tenantId',
        ExpressionAttributeValues: {
          ':pk': { S: 'USER#reader' },
          ':from': { S: 'RECURRING#2025-01-15' },
          ':to': { S: 'RECURRING#2025-02-14~' },
          ':tenantId': { S: 'abc123' },
        },
      },
    });
  });
});

describe('a write of a recurring template', () => {
  const due = { id: 'rent', dueDate: '2025-02-01' };

  it('reads no more than it needs', async () => {
    api.takeRequests();
    const input = { id: 'gym', name: 'Gym', amount: 54, frequency: 'weekly' as const, startDate: '2025-01-01' };
    expect(await operationsOf(person.ask(CreateRecurringDocument, { input }))).toEqual(['PutItem']);
    const changes = { id: 'gym', expectedVersion: 1, changes: { amount: 55 } };
    expect(await operationsOf(person.ask(UpdateRecurringDocument, { input: changes }))).toEqual(['GetItem', 'PutItem']);
    expect(await operationsOf(person.ask(DeleteRecurringDocument, { input: { id: 'gym' } }))).toEqual(['DeleteItem']);
  });

  it('posts transaction, totals and template in one transaction, and the second time reads only', async () => {
    api.takeRequests();
    await person.ask(PostRecurringDocument, { input: due });
    const [read, write, ...others] = api.takeRequests();
    expect([read?.operation, write?.operation, others]).toEqual(['GetItem', 'TransactWriteItems', []]);
    const keys = [...JSON.stringify(write!.input).matchAll(/"SK":\{"S":"([^"]+)"\}/g)].map((match) => match[1]);
    expect(keys.sort()).toEqual(['RECURRING#rent', 'TOTALS#2025-02', 'TXN#2025-02-01#1738411200000#rent_2025-02-01']);
    expect(await operationsOf(person.ask(PostRecurringDocument, { input: due }))).toEqual(['GetItem']);
  });

  it('skips in one write', async () => {
    const input = { ...due, dueDate: '2025-03-01' };
    expect(await operationsOf(person.ask(SkipRecurringDocument, { input }))).toEqual(['GetItem', 'PutItem']);
  });
});
