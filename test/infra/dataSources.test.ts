import { beforeAll, describe, expect, it } from '@jest/globals';
import { aTemplate, synthesisTime } from './synthesize.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

/** Of each data source: `Action table` or `Action table/index/name`, as its role allows it. */
let allowed: Map<string, string[]>;
let trust: Map<string, unknown>;
/** Actions on tables in policies outside the data sources' roles. */
let elsewhere: string[];

beforeAll(async () => {
  const resources = (await aTemplate()).toJSON()['Resources'] as Record<string, Resource>;
  const sources = Object.values(resources).filter(({ Type }) => Type === 'AWS::AppSync::DataSource');
  const tableNames = new Map(Object.entries(resources).map(([id, one]) => [id, String(one.Properties?.['TableName'])]));
  allowed = new Map();
  trust = new Map();
  const roleIds = new Set<string>();
  for (const { Properties } of sources) {
    const { Name, ServiceRoleArn } = Properties as {
      Name: string;
      ServiceRoleArn?: { 'Fn::GetAtt': [string, string] };
    };
    const roleId = ServiceRoleArn?.['Fn::GetAtt'][0];
    roleIds.add(roleId ?? '');
    const role = roleId === undefined ? undefined : resources[roleId]?.Properties;
    allowed.set(Name, role ? access(role, tableNames) : []);
    if (role) trust.set(Name, role['AssumeRolePolicyDocument']);
  }
  elsewhere = Object.entries(resources)
    .filter(([id, { Type }]) => Type.startsWith('AWS::IAM::') && !roleIds.has(id))
    .flatMap(([, one]) => JSON.stringify(one).match(/dynamodb:\w+/g) ?? []);
}, synthesisTime);

function access(role: Record<string, unknown>, tableNames: ReadonlyMap<string, string>): string[] {
  const policies = role['Policies'] as { PolicyDocument: { Statement: Statement[] } }[];
  expect(role['ManagedPolicyArns']).toBeUndefined();
  return policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Effect, Action, Resource: on }) => {
      expect(Effect).toBe('Allow');
      return [Action].flat().flatMap((action) => [on].flat().map((arn) => `${action} ${nameOf(arn, tableNames)}`));
    })
    .sort();
}

/** `table` or `table/index/name` of an ARN made of the table's own ARN; anything else as it is, so that it shows. */
function nameOf(arn: unknown, tableNames: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(arn);
  const id = /^\{"Fn::GetAtt":\["(\w+)","Arn"\]\}$/.exec(text)?.[1];
  if (id !== undefined) return tableNames.get(id) ?? text;
  const joined = /^\{"Fn::Join":\["",\[(\{.*\}),"(\/index\/GSI\d)"\]\]\}$/.exec(text);
  return joined ? `${nameOf(JSON.parse(joined[1] ?? ''), tableNames)}${joined[2]}` : text;
}

const on = (table: string, ...actions: string[]): string[] => actions.map((action) => `dynamodb:${action} ${table}`);

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

  it('are the only ones with access to the tables', () => {
    expect(elsewhere).toEqual([]);
  });

  it('have roles for AppSync in this account alone', () => {
    expect(trust.size).toBe(5);
    for (const document of trust.values()) {
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
