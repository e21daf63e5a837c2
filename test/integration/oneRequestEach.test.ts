import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentNode } from 'graphql';
import * as operations from '../../generated/operations.ts';
import { CreateMonthlyBudgetDocument, RecordTransactionDocument } from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let person: Client;

const scope = 'TENANT#abc123#USER#reader';
const date = '2025-01-10T12:00:00Z';

beforeAll(async () => {
  api = await startBudgetApi();
  person = api.as({ tenant: 'abc123', user: 'reader' });
  await person.ask(CreateMonthlyBudgetDocument, { input: { month: '2025-01', totalPlannedExpenses: 100 } });
  await person.ask(RecordTransactionDocument, { input: { id: 'one', date, description: 'Shop', amount: -1 } });
}, 60_000);

afterAll(() => api.stop());

function documentOf(name: string): DocumentNode {
  return (operations as unknown as Record<string, DocumentNode>)[`${name}Document`]!;
}

/** What a request asks of which table: its index, the values in its key condition or its keys, and its consistency. */
async function requestsOf(name: string, variables: unknown) {
  api.takeRequests();
  await person.ask(documentOf(name) as never, variables);
  return api.takeRequests().map(({ operation, input }) => ({ operation, ...described(input) }));
}

function described(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(input);
  const values = [...text.matchAll(/"S":"((?:TENANT|BUDGET|TOTALS|CATEGORY|TXN)#[^"]*)"/g)].map((match) => match[1]);
  return {
    tables: [...new Set([...text.matchAll(/tyche-[a-z-]+/g)].map((match) => match[0]))],
    ...(input['IndexName'] === undefined ? {} : { index: input['IndexName'] }),
    values: [...new Set(values)],
    consistent: text.includes('"ConsistentRead":true'),
  };
}

const budgets = ['tyche-budgets'];
const transactions = ['tyche-transactions'];
const txn = 'TXN#2025-01-10#1736510400000';

describe('a query is one DynamoDB request, straight on its key or index', () => {
  it.each<[string, unknown, object]>([
    [
      'MonthTotals',
      { month: '2025-01' },
      { operation: 'GetItem', tables: budgets, values: [scope, 'TOTALS#2025-01'], consistent: true },
    ],
    [
      'CategorySpending',
      { month: '2025-01', category: 'dining' },
      { operation: 'GetItem', tables: budgets, values: [scope, 'TOTALS#2025-01'], consistent: true },
    ],
    [
      'MonthlyBudget',
      { month: '2025-01' },
      {
        operation: 'BatchGetItem',
        tables: budgets,
        values: [scope, 'BUDGET#2025-01', 'TOTALS#2025-01'],
        consistent: true,
      },
    ],
    ['Categories', {}, { operation: 'Query', tables: budgets, values: [scope, 'CATEGORY#'], consistent: true }],
    [
      'Transaction',
      { id: 'one', date },
      { operation: 'GetItem', tables: transactions, values: [scope, `${txn}#one`], consistent: true },
    ],
    [
      'Transactions',
      { month: '2025-01' },
      { operation: 'Query', tables: transactions, values: [scope, 'TXN#2025-01-'], consistent: true },
    ],
    [
      'TransactionsBetween',
      { from: '2025-01-01', to: '2025-01-31' },
      {
        operation: 'Query',
        tables: transactions,
        values: [scope, 'TXN#2025-01-01', 'TXN#2025-01-31~'],
        consistent: true,
      },
    ],
    [
      'TransactionsByCategory',
      { month: '2025-01', category: 'other' },
      {
        operation: 'Query',
        tables: transactions,
        index: 'GSI1',
        values: [`${scope}#BUDGET#2025-01#CATEGORY#other`],
        consistent: false,
      },
    ],
    [
      'TransactionsByMerchant',
      { merchant: 'Shop', from: '2025-01-01', to: null },
      {
        operation: 'Query',
        tables: transactions,
        index: 'GSI2',
        values: [`${scope}#MERCHANT#Shop`, 'TXN#2025-01-01', 'TXN#~'],
        consistent: false,
      },
    ],
  ])('%s', async (name, variables, expected) => {
    expect(await requestsOf(name, variables)).toEqual([expected]);
  });

  it('but for lists of budgets, which are two', async () => {
    expect(await requestsOf('MonthlyBudgets', {})).toEqual([
      { operation: 'Query', tables: budgets, values: [scope, 'BUDGET#'], consistent: true },
      { operation: 'BatchGetItem', tables: budgets, values: [scope, 'TOTALS#2025-01'], consistent: true },
    ]);
    const newcomer = api.as({ tenant: 'abc123', user: 'newcomer' });
    api.takeRequests();
    await newcomer.ask(operations.MonthlyBudgetsDocument, {});
    expect(api.takeRequests().map((request) => request.operation)).toEqual(['Query']);
  });
});

describe('a write that touches money is one transaction of the item and the totals', () => {
  const writes: [string, unknown, string[]][] = [
    ['RecordTransaction', { input: { id: 'two', date, description: 'x', amount: -2 } }, ['TransactWriteItems']],
    [
      'UpdateTransaction',
      { input: { id: 'two', date, expectedVersion: 1, changes: { amount: -3 } } },
      ['GetItem', 'TransactWriteItems'],
    ],
    ['DeleteTransaction', { input: { id: 'two', date } }, ['GetItem', 'TransactWriteItems']],
    ['RestoreTransaction', { input: { id: 'two', date } }, ['GetItem', 'TransactWriteItems']],
    [
      'ImportTransactions',
      { input: { transactions: [{ id: 'three', date, description: 'x', amount: -3 }] } },
      ['BatchGetItem', 'TransactWriteItems'],
    ],
    [
      'CreateMonthlyBudget',
      { input: { month: '2025-02', totalPlannedExpenses: 1 } },
      ['TransactWriteItems', 'BatchGetItem'],
    ],
    ['CreateMonthlyBudget', { input: { month: '2025-03' } }, ['Query', 'TransactWriteItems', 'BatchGetItem']],
    [
      'UpdateMonthlyBudget',
      { input: { month: '2025-02', expectedVersion: 1, changes: { savingsBudget: 5 } } },
      ['BatchGetItem', 'PutItem'],
    ],
  ];
  it.each(writes)('%s %j', async (name, variables, operationsExpected) => {
    expect((await requestsOf(name, variables)).map((request) => request.operation)).toEqual(operationsExpected);
  });

  it('in which each attribute of the totals is added to once', async () => {
    api.takeRequests();
    const row = (id: string, amount: number) => ({ id, date, description: id, amount });
    await person.ask(operations.ImportTransactionsDocument, {
      input: { transactions: [row('p', -1), row('q', -2), row('r', 5)] },
    });
    const write = api.takeRequests().find((request) => request.operation === 'TransactWriteItems');
    const members = write!.input['TransactItems'] as {
      Update?: { UpdateExpression: string; ExpressionAttributeNames: object };
    }[];
    const updates = members.flatMap((member) => member.Update ?? []);
    expect(updates).toHaveLength(1);
    expect(updates[0]!.UpdateExpression.match(/ADD (.*)/)![1]!.split(', ')).toHaveLength(1 + 2 * 2);
  });
});
