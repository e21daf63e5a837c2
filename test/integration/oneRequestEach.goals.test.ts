import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentNode } from 'graphql';
import * as operations from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let person: Client;

const scope = 'TENANT#abc123#USER#saver';

beforeAll(async () => {
  api = await startBudgetApi();
  person = api.as({ tenant: 'abc123', user: 'saver' });
  const goal = { id: 'bicycle', name: 'Bicycle', targetAmount: 100, targetDate: '2030-01-01' };
  await person.ask(operations.CreateGoalDocument, { input: goal });
  await person.ask(operations.CreateCategoryDocument, { input: { id: 'cat', categoryType: 'travel' } });
  await person.ask(operations.CreateCategoryDocument, { input: { id: 'heir', categoryType: 'travel' } });
  await person.ask(operations.CreateMonthlyBudgetDocument, { input: { month: '2025-01', totalPlannedExpenses: 1 } });
}, 60_000);

afterAll(() => api.stop());

/** What a request asks of which table: its index, the values in its key condition or its keys, and its consistency. */
async function requestsOf(document: DocumentNode | string, variables: unknown) {
  api.takeRequests();
  const { errors } = await person.send(document as never, variables);
  expect(errors).toEqual([]);
  return api.takeRequests().map(({ operation, input }) => ({ operation, ...described(input) }));
}

function described(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(input);
  const values = [...text.matchAll(/"S":"((?:TENANT|USER|CATEGORY|GOAL|CONTRIBUTION)#[^"]*)"/g)].map(([, key]) => key);
  return {
    tables: [...new Set([...text.matchAll(/tyche-[a-z-]+/g)].map((match) => match[0]))],
    ...(input['IndexName'] === undefined ? {} : { index: input['IndexName'] }),
    ...(input['FilterExpression'] === undefined ? {} : { filtered: text.includes('"S":"abc123"') }),
    values: [...new Set(values)],
    consistent: text.includes('"ConsistentRead":true'),
  };
}

const goals = ['tyche-budget-goals'];

describe('a query is one DynamoDB request, straight on its key or index', () => {
  const byDeadline = { operation: 'Query', tables: goals, index: 'GSI1', filtered: true, consistent: false };
  it.each<[string, DocumentNode | string, unknown, object]>([
    [
      'Category',
      operations.CategoryDocument,
      { id: 'cat' },
      { operation: 'GetItem', tables: ['tyche-budgets'], values: [scope, 'CATEGORY#cat'], consistent: true },
    ],
    [
      'Goal',
      '{ goal(id: "bicycle") { id milestones { amount } } }',
      {},
      { operation: 'GetItem', tables: goals, values: [scope, 'GOAL#bicycle'], consistent: true },
    ],
    [
      'Goals',
      operations.GoalsDocument,
      {},
      { operation: 'Query', tables: goals, values: [scope, 'GOAL#'], consistent: true },
    ],
    [
      'GoalsByDeadline of a status',
      operations.GoalsByDeadlineDocument,
      { status: 'active' },
      { ...byDeadline, values: ['USER#saver', 'GOAL#active#'] },
    ],
    [
      'GoalsByDeadline between days',
      operations.GoalsByDeadlineDocument,
      { status: 'active', dueFrom: '2030-01-01', dueTo: '2030-01-31' },
      { ...byDeadline, values: ['USER#saver', 'GOAL#active#2030-01-01', 'GOAL#active#2030-01-31~'] },
    ],
  ])('%s', async (_, document, variables, expected) => {
    expect(await requestsOf(document, variables)).toEqual([expected]);
  });

  it('and one more for what was paid into a goal', async () => {
    expect(await requestsOf(operations.GoalDocument, { id: 'bicycle' })).toEqual([
      { operation: 'GetItem', tables: goals, values: [scope, 'GOAL#bicycle'], consistent: true },
      { operation: 'Query', tables: goals, values: [scope, 'CONTRIBUTION#bicycle#'], consistent: true },
    ]);
  });
});

describe('a write reads what it has to and writes in one request', () => {
  const payment = { input: { id: 'bicycle', contributionId: 'c', amount: 1, date: '2025-01-15' } };
  const rename = { input: { id: 'bicycle', expectedVersion: 2, changes: { name: 'Motorbike' } } };
  const replan = { input: { id: 'cat', expectedVersion: 1, changes: { monthlyBudget: 5 } } };
  const reading = 'Query'; // contributions, which these operations select
  const writes: [keyof typeof operations, unknown, string[]][] = [
    ['CreateGoalDocument', { input: { id: 'boat', name: 'Boat', targetAmount: 1 } }, ['PutItem']],
    ['ContributeToGoalDocument', payment, ['BatchGetItem', 'TransactWriteItems', reading]],
    ['ContributeToGoalDocument', payment, ['BatchGetItem', reading]],
    ['UpdateGoalDocument', rename, ['GetItem', 'PutItem']],
    ['DeleteGoalDocument', { input: { id: 'bicycle' } }, ['DeleteItem']],
    ['CreateCategoryDocument', { input: { id: 'new', categoryType: 'travel' } }, ['PutItem']],
    ['UpdateCategoryDocument', replan, ['GetItem', 'PutItem']],
    ['DeleteCategoryDocument', { input: { id: 'cat', replaceWith: 'heir' } }, ['BatchGetItem', 'TransactWriteItems']],
    ['DeleteCategoryDocument', { input: { id: 'heir' } }, ['BatchGetItem', 'TransactWriteItems']],
    [
      'CopyMonthlyBudgetDocument',
      { input: { from: '2025-01', to: '2025-02' } },
      ['BatchGetItem', 'TransactWriteItems', 'BatchGetItem'],
    ],
    ['DeleteMonthlyBudgetDocument', { input: { month: '2025-02' } }, ['BatchGetItem', 'DeleteItem']],
  ];
  it.each(writes)('%s %j', async (name, variables, expected) => {
    const sent = await requestsOf(operations[name] as unknown as DocumentNode, variables);
    expect(sent.map((request) => request.operation)).toEqual(expected);
  });
});
