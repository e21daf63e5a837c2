import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readAssembly } from '../../emulator/src/assembly/readAssembly.ts';
import { aProject } from './aProject.ts';
import { repository } from './sourceFiles.ts';
import { aTemplate, synthesisTime, synthesize } from './synthesize.ts';
import type { Synthesis } from './synthesize.ts';

const name = 'recalculateAnalytics';
const handler = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
export async function handler() { return DynamoDBDocumentClient.from(new DynamoDBClient({})).config.serviceId; }
`;

/** The sound project with a mutation that is a function. */
function project(changes: Record<string, string | true | null> = {}): string {
  const root = aProject({
    'schema/mutation.graphql': `type Mutation { rename(name: String!): String, ${name}: String }`,
    [`resolvers/Mutation/${name}.${name}.ts`]: true,
    [`lambdas/${name}/handler.ts`]: handler,
    ...changes,
  });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(repository, 'node_modules/@aws-sdk'), join(root, 'node_modules/@aws-sdk'));
  return root;
}

let synthesis: Synthesis;
let template: Template;

beforeAll(async () => {
  synthesis = await synthesize({}, project());
  template = synthesis.template;
}, synthesisTime);

const table = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^Tables${id}`), 'Arn'] });
const lambdaArn = { 'Fn::GetAtt': [Match.stringLikeRegexp(`^Api${name}[0-9A-F]{8}$`), 'Arn'] };
const actions = (service: string, ...names: string[]) => names.map((one) => `${service}:${one}`);

function statementsOf(role: string): unknown[] {
  const found = Object.entries(template.findResources('AWS::IAM::Role')).find(([id]) => id.startsWith(role));
  return found?.[1]['Properties']['Policies'][0]['PolicyDocument']['Statement'];
}

describe('a folder of lambdas/ that a resolver names as its data source', () => {
  it('is a function: Node.js 24 on arm64, with a limit of time that AppSync waits for, JSON logs and traces', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Description: Match.stringLikeRegexp('analytics of a month'),
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: 512,
      Timeout: 15,
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: Match.stringLikeRegexp(`^Api${name}Log`) } },
    });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('finds the tables and the currency in its environment, as resolvers do, and what calculations depend on', () => {
    const tables = ['Budgets', 'Transactions', 'Analytics', 'Goals'].map((id): [string, unknown] => [
      `${id.toUpperCase()}_TABLE`,
      { Ref: Match.stringLikeRegexp(`^Tables${id}`) },
    ]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `TycheBudgetApi-${name}`,
      Environment: {
        Variables: {
          ...Object.fromEntries(tables),
          DEFAULT_CURRENCY: 'USD',
          POWERTOOLS_SERVICE_NAME: name,
          POWERTOOLS_METRICS_NAMESPACE: 'Tyche',
          RECOMMENDER: 'rules',
          ANALYTICS_RETENTION_MONTHS: '24',
        },
      },
    });
  });

  it('may read and write what infra/lambdaAccess.ts says and its own log, nothing else', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      Description: `What the function ${name} may do`,
      ManagedPolicyArns: Match.absent(),
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              { Effect: 'Allow', Action: actions('dynamodb', 'BatchGetItem', 'Query'), Resource: table('Budgets') },
              { Effect: 'Allow', Action: 'dynamodb:Query', Resource: table('Transactions') },
              { Effect: 'Allow', Action: actions('dynamodb', 'GetItem', 'PutItem'), Resource: table('Analytics') },
              {
                Effect: 'Allow',
                Action: actions('logs', 'CreateLogStream', 'PutLogEvents'),
                Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^Api${name}Log`), 'Arn'] },
              },
            ],
          },
        },
      ],
    });
    expect(JSON.stringify(statementsOf(`Api${name}FunctionRole`))).not.toContain('*');
  });

  it('is allowed everything on every resource for traces alone', () => {
    const policies = Object.values(template.findResources('AWS::IAM::Policy'));
    const wide = policies.flatMap((one) => one['Properties']['PolicyDocument']['Statement'] as { Resource: unknown }[]);
    expect(wide.length).toBeGreaterThan(0);
    for (const statement of wide.filter(({ Resource }) => Resource === '*')) {
      expect(statement).toMatchObject({ Action: actions('xray', 'PutTelemetryRecords', 'PutTraceSegments') });
    }
  });

  it('is a data source whose role may invoke this one function', () => {
    template.hasResourceProperties('AWS::AppSync::DataSource', {
      Name: name,
      Type: 'AWS_LAMBDA',
      LambdaConfig: { LambdaFunctionArn: lambdaArn },
      ServiceRoleArn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^Api${name}Role`), 'Arn'] },
    });
    template.hasResourceProperties('AWS::IAM::Role', {
      Description: `What AppSync may do for the resolvers of data source ${name}`,
      Policies: [
        {
          PolicyDocument: {
            Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: lambdaArn }],
          },
        },
      ],
    });
    template.hasResourceProperties('AWS::AppSync::Resolver', { FieldName: name, DataSourceName: name });
  });

  it(
    'can be the data source of a step of a pipeline',
    async () => {
      const changes = {
        [`resolvers/Mutation/${name}.${name}.ts`]: null,
        [`resolvers/Mutation/${name}/1-calculate.${name}.ts`]: true,
      } as const;
      const pipeline = await aTemplate({}, project(changes));
      pipeline.hasResourceProperties('AWS::AppSync::FunctionConfiguration', { DataSourceName: name });
      pipeline.hasResourceProperties('AWS::AppSync::DataSource', { Name: name, Type: 'AWS_LAMBDA' });
    },
    synthesisTime,
  );

  it('is served by the local server', async () => {
    const { functions, api } = await readAssembly(synthesis.assembly);
    expect(api.dataSources).toContainEqual(expect.objectContaining({ name, type: 'AWS_LAMBDA' }));
    expect(functions.find((one) => one.name === `TycheBudgetApi-${name}`)).toMatchObject({
      timeoutSeconds: 15,
      memorySizeInMB: 512,
      environment: { BUDGETS_TABLE: 'tyche-budgets' },
    });
  });
});

describe('its bundle', () => {
  const file = () => join(synthesis.sources.lambdas[name] ?? '', 'index.mjs');

  it('holds the AWS SDK, and runs without any module beside it', async () => {
    const text = readFileSync(file(), 'utf8');
    const imported = [...text.matchAll(/^import .*? from "([^"]+)"/gm)].map((match) => match[1] ?? '');
    expect(imported.filter((one) => !/^(node:)?[a-z_]+(\/[a-z]+)?$/.test(one) || one.startsWith('@'))).toEqual([]);
    const bundle = (await import(pathToFileURL(file()).href)) as { handler: () => Promise<string> };
    expect(await bundle.handler()).toBe('DynamoDB');
  });

  it('stays below a megabyte, which a cold start has to read', () => {
    expect(readFileSync(file()).byteLength).toBeLessThan(1_000_000);
  });

  it(
    'has the same bytes in another folder',
    async () => {
      const other = await synthesize({}, project());
      const bytes = readFileSync(join(other.sources.lambdas[name] ?? '', 'index.mjs'), 'utf8');
      expect(bytes).toBe(readFileSync(file(), 'utf8'));
    },
    synthesisTime,
  );
});

describe('the synthesis stops', () => {
  it('when a resolver names a function that has no folder', async () => {
    const reading = aTemplate({}, project({ [`lambdas/${name}/handler.ts`]: null }));
    await expect(reading).rejects.toThrow(
      `${name}.${name}.ts: no data source "${name}" (there are: budgets, transactions, analytics, goals, ledger, none, countItems,`,
    );
  });

  it('when nothing says what the function may do', async () => {
    const changes = {
      [`resolvers/Mutation/${name}.${name}.ts`]: null,
      [`resolvers/Mutation/${name}.preTokenGeneration.ts`]: true,
    } as const;
    await expect(aTemplate({}, project(changes))).rejects.toThrow(
      'lambdas/preTokenGeneration is named as a data source: say what it may do in infra/lambdaAccess.ts',
    );
  });

  it('when a folder has no handler.ts', async () => {
    const reading = aTemplate({}, project({ 'lambdas/other/index.ts': 'export {};' }));
    await expect(reading).rejects.toThrow('lambdas/other has no handler.ts');
  });
});

it(
  'a function that no resolver names is not deployed',
  async () => {
    const changes = {
      [`resolvers/Mutation/${name}.${name}.ts`]: null,
      [`resolvers/Mutation/${name}.none.ts`]: true,
    } as const;
    const functions = (await aTemplate({}, project(changes))).findResources('AWS::Lambda::Function');
    expect(Object.keys(functions).filter((id) => id.startsWith(`Api${name}`))).toEqual([]);
    expect(Object.keys(functions)).toHaveLength(6);
  },
  synthesisTime,
);
