import { beforeAll, describe, expect, it } from '@jest/globals';
import { aProject } from './aProject.ts';
import { on, rolesOf } from './roles.ts';
import type { ReadRole } from './roles.ts';
import { aTemplate, synthesisTime } from './synthesize.ts';

let roles: Map<string, ReadRole>;

beforeAll(async () => {
  roles = rolesOf(await aTemplate());
}, synthesisTime);

const functionRole = (name: string) => `What the function ${name} may do`;

/** What every function may do: write its own log, and traces, which know no resources. */
const itself = (name: string): string[] => [
  `logs:CreateLogStream ${name}Log`,
  `logs:PutLogEvents ${name}Log`,
  'xray:PutTelemetryRecords *',
  'xray:PutTraceSegments *',
];

const readingStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
const tables = ['tyche-budgets', 'tyche-transactions', 'tyche-spending-analytics', 'tyche-budget-goals'];

const calculating = [
  ...on('tyche-budgets', 'BatchGetItem', 'Query'),
  ...on('tyche-transactions', 'BatchGetItem', 'Query'),
  ...on('tyche-spending-analytics', 'GetItem', 'PutItem', 'Query'),
];

describe('the role of a function', () => {
  it.each<[string, string[]]>([
    ['preTokenGeneration', []],
    [
      'updateAnalytics',
      [
        ...calculating,
        ...on('tyche-budgets/stream', ...readingStream),
        ...on('tyche-transactions/stream', ...readingStream),
        'sqs:SendMessage StreamFailures',
      ],
    ],
    [
      'publishChanges',
      [
        ...tables.flatMap((table) => on(table, 'BatchGetItem')),
        ...tables.flatMap((table) => on(`${table}/stream`, ...readingStream)),
        'appsync:GraphQL Api/types/Mutation/fields/publishAnalyticsUpdate',
        'appsync:GraphQL Api/types/Mutation/fields/publishBudgetUpdate',
        'appsync:GraphQL Api/types/Mutation/fields/publishGoalUpdate',
        'appsync:GraphQL Api/types/Mutation/fields/publishRecurringDue',
        'appsync:GraphQL Api/types/Mutation/fields/publishTransactionChange',
        'sqs:SendMessage StreamFailures',
      ],
    ],
    [
      'monthClose',
      [
        ...calculating,
        ...on('tyche-budgets', 'GetItem', 'UpdateItem'),
        ...on('tyche-spending-analytics/index/GSI2', 'Query'),
        'sqs:SendMessage FailedJobs',
      ],
    ],
    [
      'dueRecurrings',
      [
        ...on('tyche-budgets', 'GetItem', 'PutItem', 'UpdateItem'),
        ...on('tyche-budgets/index/GSI2', 'Query'),
        ...on('tyche-transactions', 'PutItem'),
        'sqs:SendMessage FailedJobs',
      ],
    ],
    ['countItems', [...tables.flatMap((table) => on(table, 'DescribeTable')), 'sqs:SendMessage FailedJobs']],
  ])('of %s allows exactly what its requests need', (name, expected) => {
    expect(roles.get(functionRole(name))?.allowed).toEqual([...expected, ...itself(name)].sort());
  });

  it('never allows to scan or delete, and has no wildcard beside that of traces', () => {
    const ofFunctions = [...roles].filter(([description]) => /^What the (function|schedules) /.test(description));
    const lines = ofFunctions.flatMap(([, { allowed }]) => allowed.filter((line) => !line.startsWith('xray:')));
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => /Scan|Delete|\*/.test(line))).toEqual([]);
  });
});

describe('the role of a schedule', () => {
  it.each(['monthClose', 'dueRecurrings', 'countItems'])('allows the scheduler of this account to call %s', (name) => {
    const role = roles.get(`What the schedules of the function ${name} may do`);
    expect(role?.allowed).toEqual([`lambda:InvokeFunction TycheBudgetApi-${name}`, 'sqs:SendMessage FailedJobs']);
    expect(role?.trust).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    });
  });
});

/** The sound project with all functions that calculate. */
const calculatingProject = () =>
  aProject({
    'schema/mutation.graphql': 'type Mutation { rename(name: String!): String, recalculateAnalytics: String }',
    'resolvers/Mutation/recalculateAnalytics.recalculateAnalytics.ts': true,
    'lambdas/recalculateAnalytics/handler.ts': true,
  });

describe('a model of Amazon Bedrock', () => {
  const here = 'arn:AWS::Partition:bedrock:AWS::Region';
  const anywhere = 'arn:AWS::Partition:bedrock:*';

  it.each([
    ['amazon.nova-micro-v1:0', [`${here}::foundation-model/amazon.nova-micro-v1:0`]],
    [
      'eu.amazon.nova-micro-v1:0',
      [
        `${anywhere}::foundation-model/amazon.nova-micro-v1:0`,
        `${here}:AWS::AccountId:inference-profile/eu.amazon.nova-micro-v1:0`,
      ],
    ],
  ])(
    'may be asked for %s by the functions that calculate, and no other',
    async (bedrockModelId, arns) => {
      const template = await aTemplate({ recommender: 'bedrock', bedrockModelId }, calculatingProject());
      const asking = [...rolesOf(template)].map(([description, { allowed }]): [string, string[]] => [
        description,
        allowed.filter((line) => line.startsWith('bedrock:')),
      ]);
      const lines = arns.map((arn) => `bedrock:InvokeModel ${arn}`);
      expect(Object.fromEntries(asking.filter(([, asked]) => asked.length > 0))).toEqual({
        [functionRole('recalculateAnalytics')]: lines,
        [functionRole('updateAnalytics')]: lines,
        [functionRole('monthClose')]: lines,
      });
    },
    synthesisTime,
  );
});
