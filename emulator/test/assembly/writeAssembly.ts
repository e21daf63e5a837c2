import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../src/assembly/app.ts';
import { readAssembly } from '../../src/assembly/readAssembly.ts';

export interface TestTemplate {
  Resources: Record<string, { Type: string; Properties?: Record<string, unknown>; Condition?: string }>;
  [section: string]: unknown;
}

const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
const ApiId = { 'Fn::GetAtt': ['Api', 'ApiId'] };

/** The smallest API worth serving: a table, its data source with a role, and one resolver on each data source. */
export function smallTemplate(): TestTemplate {
  return {
    Resources: {
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        },
      },
      Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'small', AuthenticationType: 'AWS_IAM' } },
      Schema: {
        Type: 'AWS::AppSync::GraphQLSchema',
        Properties: { ApiId, Definition: 'type Query { thing: String ping: String }' },
      },
      None: { Type: 'AWS::AppSync::DataSource', Properties: { ApiId, Name: 'none', Type: 'NONE' } },
      Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
      Policy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'policy',
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: {
            Statement: { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: { 'Fn::GetAtt': ['Table', 'Arn'] } },
          },
        },
      },
      Store: {
        Type: 'AWS::AppSync::DataSource',
        Properties: {
          ApiId,
          Name: 'store',
          Type: 'AMAZON_DYNAMODB',
          ServiceRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          DynamoDBConfig: { TableName: { Ref: 'Table' }, AwsRegion: { Ref: 'AWS::Region' } },
        },
      },
      Thing: {
        Type: 'AWS::AppSync::Resolver',
        Properties: {
          ApiId,
          TypeName: 'Query',
          FieldName: 'thing',
          DataSourceName: 'store',
          Runtime: runtime,
          Code: '//',
        },
      },
      Step: {
        Type: 'AWS::AppSync::FunctionConfiguration',
        Properties: { ApiId, Name: 'step', DataSourceName: 'none', Runtime: runtime, Code: '// step' },
      },
      Ping: {
        Type: 'AWS::AppSync::Resolver',
        Properties: {
          ApiId,
          TypeName: 'Query',
          FieldName: 'ping',
          Kind: 'PIPELINE',
          Runtime: runtime,
          Code: '// pipeline',
          PipelineConfig: { Functions: [{ 'Fn::GetAtt': ['Step', 'FunctionId'] }] },
        },
      },
    },
  };
}

/** Properties of a resource, to be changed in place. */
export function propertiesOf(template: TestTemplate, logicalId: string): Record<string, unknown> {
  const resource = template.Resources[logicalId];
  if (!resource) throw new Error(`no resource ${logicalId}`);
  return (resource.Properties ??= {});
}

export function stackArtifact(templateFile: string, environment = 'aws://unknown-account/unknown-region') {
  return {
    type: 'aws:cloudformation:stack',
    environment,
    properties: { templateFile },
    dependencies: ['Small.assets'],
  };
}

/** Writes files into a new directory, hands it to `use`, and removes it. Objects are written as JSON. */
export async function withDirectory<Result>(
  files: Readonly<Record<string, unknown>>,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'assembly-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Reads an assembly of one stack, `Small`. */
export function readTemplate(template: TestTemplate, files: Readonly<Record<string, unknown>> = {}): Promise<App> {
  const manifest = {
    artifacts: {
      'Small.assets': { type: 'cdk:asset-manifest', properties: { file: 'Small.assets.json' } },
      Small: stackArtifact('Small.template.json'),
    },
  };
  const own = { 'manifest.json': manifest, 'Small.template.json': template, 'Small.assets.json': { files: {} } };
  return withDirectory({ ...own, ...files }, (directory) => readAssembly(directory));
}
