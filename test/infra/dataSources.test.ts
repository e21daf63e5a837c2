import { beforeAll, describe, expect, it } from '@jest/globals';
import { on, rolesOf } from './roles.ts';
import { aTemplate, synthesisTime } from './synthesize.ts';

/** Of each data source: `Action table` or `Action table/index/name`, as its role allows it. */
let allowed: Map<string, readonly string[]>;
let trust: unknown[];
/** Actions on tables in roles of neither data sources nor functions. */
let elsewhere: string[];

beforeAll(async () => {
  const template = await aTemplate();
  const roles = [...rolesOf(template)];
  const prefix = 'What AppSync may do for the resolvers of data source ';
  const own = roles.filter(([description]) => description.startsWith(prefix));
  const names = Object.values(template.findResources('AWS::AppSync::DataSource')).map(
    (one) => one['Properties']['Name'],
  );
  allowed = new Map(names.map((name: string) => [name, []]));
  for (const [description, role] of own) allowed.set(description.slice(prefix.length), role.allowed);
  trust = own.map(([, role]) => role.trust);
  elsewhere = roles
    .filter(([description]) => !description.startsWith(prefix) && !description.startsWith('What the function '))
    .flatMap(([, role]) => role.allowed.filter((line) => line.includes('dynamodb:')));
}, synthesisTime);

describe('the data sources', () => {
  it.each([
    [
      'budgets',
      [
        ...on('tyche-budgets', 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        ...on('tyche-budgets/index/GSI1', 'Query'),
      ],
    ],
    [
      'transactions',
      [
        ...on('tyche-transactions', 'BatchGetItem', 'GetItem', 'Query'),
        ...on('tyche-transactions/index/GSI1', 'Query'),
        ...on('tyche-transactions/index/GSI2', 'Query'),
      ],
    ],
    [
      'ledger',
      ['tyche-budgets', 'tyche-transactions'].flatMap((table) =>
        on(table, 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'),
      ),
    ],
    [
      'analytics',
      [...on('tyche-spending-analytics', 'GetItem', 'Query'), ...on('tyche-spending-analytics/index/GSI1', 'Query')],
    ],
    [
      'goals',
      [
        ...on('tyche-budget-goals', 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        ...on('tyche-budget-goals/index/GSI1', 'Query'),
      ],
    ],
    ['none', []],
  ])('%s may do exactly what its requests need', (name, expected) => {
    expect(allowed.get(name)).toEqual([...expected].sort());
  });

  it('never scan, use no wildcard and stay away from the indexes of the jobs', () => {
    const all = [...allowed.values()].flat();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((one) => /Scan|\*/.test(one))).toEqual([]);
    expect(all.filter((one) => /(budgets|analytics)\/index\/GSI2/.test(one))).toEqual([]);
  });

  it('are, with the functions, the only ones with access to the tables', () => {
    expect(elsewhere).toEqual([]);
  });

  it('have roles for AppSync in this account alone', () => {
    expect(trust).toHaveLength(5);
    for (const document of trust) {
      expect(document).toMatchObject({
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Principal: { Service: 'appsync.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      });
    }
  });
});
