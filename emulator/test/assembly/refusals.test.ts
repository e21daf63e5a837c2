import { describe, expect, it } from '@jest/globals';
import { propertiesOf, readTemplate, smallTemplate } from './writeAssembly.ts';
import type { TestTemplate } from './writeAssembly.ts';

const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };

/** The small template with properties of one resource changed; undefined removes one. */
function changed(logicalId: string, properties: Record<string, unknown>): TestTemplate {
  const template = smallTemplate();
  Object.assign(propertiesOf(template, logicalId), properties);
  return template;
}

function added(logicalId: string, type: string, properties: Record<string, unknown> = {}): TestTemplate {
  const template = smallTemplate();
  template.Resources[logicalId] = { Type: type, Properties: properties };
  return template;
}

describe('a resource whose effect would be missing is refused by name', () => {
  it.each([
    ['AWS::DynamoDB::GlobalTable', /in CDK, Table instead of TableV2/],
    ['AWS::AppSync::ApiCache', /never cached locally/],
    ['AWS::AppSync::ApiKey', /API keys/],
    ['AWS::AppSync::DomainName', /Serve a stack without it/],
    ['AWS::AppSync::SourceApiAssociation', /Serve a stack without it/],
    ['AWS::CloudFormation::Stack', /holds its resources itself/],
    ['AWS::Events::Rule', /Use AWS::Scheduler::Schedule/],
    ['AWS::Kinesis::Stream', /Serve a stack without it/],
    ['Custom::LogRetention', /Serve a stack without it/],
  ])('%s', async (type, advice) => {
    const reading = readTemplate(added('Extra', type));
    await expect(reading).rejects.toThrow(`Stack Small: the emulator does not implement Extra (${type}).`);
    await expect(readTemplate(added('Extra', type))).rejects.toThrow(advice);
  });

  it.each([
    'AWS::CDK::Metadata',
    'AWS::Logs::LogGroup',
    'AWS::CloudWatch::Alarm',
    'AWS::SNS::Topic',
    'AWS::SNS::Subscription',
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
    'AWS::Scheduler::ScheduleGroup',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::CloudFront::Distribution',
    'Custom::CDKBucketDeployment',
    'AWS::Lambda::LayerVersion',
    'AWS::Lambda::Function',
    'AWS::Lambda::Permission',
    'AWS::Cognito::UserPoolGroup',
  ])('%s has none, and may stand there with any properties', async (type) => {
    const template = added('Extra', type, { Anything: { 'Fn::ImportValue': 'x' } });
    expect((await readTemplate(template)).stackName).toBe('Small');
  });

  it('a resource that its condition removes is not there', async () => {
    const template = {
      ...added('Extra', 'AWS::AppSync::ApiCache'),
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    };
    Object.assign(template.Resources['Extra'] ?? {}, { Condition: 'Never' });
    expect((await readTemplate(template)).stackName).toBe('Small');
  });
});

describe('a property that is not implemented is refused by name', () => {
  const LambdaAuthorizerConfig = { AuthorizerUri: 'arn' };
  const mapping = { Runtime: undefined, Code: undefined, RequestMappingTemplate: '{}' };
  it.each([
    [
      'Table',
      { LocalSecondaryIndexes: [] },
      'Table (AWS::DynamoDB::Table): the emulator does not implement LocalSecondaryIndexes.',
    ],
    ['Table', { KinesisStreamSpecification: {} }, 'does not implement KinesisStreamSpecification'],
    [
      'Table',
      {
        KeySchema: [
          { AttributeName: 'a', KeyType: 'HASH' },
          { AttributeName: 'b', KeyType: 'HASH' },
        ],
      },
      'does not implement KeySchema of HASH,HASH',
    ],
    [
      'Api',
      { AuthenticationType: 'API_KEY' },
      'Api (AWS::AppSync::GraphQLApi): the emulator does not implement AuthenticationType API_KEY.',
    ],
    ['Api', { AuthenticationType: 'OPENID_CONNECT' }, 'does not implement AuthenticationType OPENID_CONNECT'],
    [
      'Api',
      { AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_LAMBDA' }] },
      'Api (AWS::AppSync::GraphQLApi).AdditionalAuthenticationProviders[0]: the emulator does not implement AuthenticationType AWS_LAMBDA',
    ],
    [
      'Api',
      { AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_LAMBDA', LambdaAuthorizerConfig }] },
      'does not implement LambdaAuthorizerConfig',
    ],
    ['Api', { ApiType: 'MERGED' }, 'does not implement ApiType MERGED'],
    [
      'Store',
      { Type: 'HTTP', HttpConfig: {} },
      'Store (AWS::AppSync::DataSource): the emulator does not implement Type HTTP.',
    ],
    ['Store', { Type: 'AMAZON_EVENTBRIDGE' }, 'does not implement Type AMAZON_EVENTBRIDGE'],
    ['Store', { Type: 'RELATIONAL_DATABASE' }, 'does not implement Type RELATIONAL_DATABASE'],
    ['Thing', { CachingConfig: { Ttl: 60 } }, 'does not implement CachingConfig'],
    ['Thing', { SyncConfig: {} }, 'does not implement SyncConfig'],
    ['Thing', { MaxBatchSize: 5 }, 'does not implement MaxBatchSize 5'],
    ['Thing', { RequestMappingTemplate: '{}' }, 'does not implement RequestMappingTemplate'],
    ['Thing', mapping, 'does not implement RequestMappingTemplate'],
    ['Thing', { Runtime: undefined }, 'does not implement Runtime VTL'],
    [
      'Thing',
      { Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '2.0.0' } },
      'does not implement Runtime APPSYNC_JS 2.0.0',
    ],
    [
      'Step',
      { ResponseMappingTemplate: '{}' },
      'Step (AWS::AppSync::FunctionConfiguration): the emulator does not implement ResponseMappingTemplate',
    ],
    ['Step', { SyncConfig: {} }, 'does not implement SyncConfig'],
  ])('%s %j', async (logicalId, properties, message) => {
    await expect(readTemplate(changed(logicalId, properties))).rejects.toThrow(message);
  });

  it.each([
    ['DeltaSyncConfig', {}],
    ['Versioned', true],
    ['UseCallerCredentials', true],
    ['AwsRegion', 'eu-west-1'],
  ])('DynamoDBConfig.%s', async (name, value) => {
    const template = smallTemplate();
    const config = propertiesOf(template, 'Store')['DynamoDBConfig'] as Record<string, unknown>;
    config[name] = value;
    await expect(readTemplate(template)).rejects.toThrow(
      `Store (AWS::AppSync::DataSource).DynamoDBConfig: the emulator does not implement ${name}`,
    );
  });

  it('properties that change no answer are not', async () => {
    const template = changed('Api', { XrayEnabled: true, LogConfig: {}, Tags: [], EnhancedMetricsConfig: {} });
    Object.assign(propertiesOf(template, 'Table'), { BillingMode: 'PAY_PER_REQUEST', SSESpecification: {} });
    expect((await readTemplate(template)).api.name).toBe('small');
  });
});

describe('what a deployment would refuse is refused', () => {
  const steps = (count: number) => ({
    Functions: Array.from({ length: count }, () => ({ 'Fn::GetAtt': ['Step', 'FunctionId'] })),
  });
  it.each([
    [
      'code of more than 32,000 characters',
      'Thing',
      { Code: 'x'.repeat(32_001) },
      'Thing (AWS::AppSync::Resolver): its code has 32001 characters, AppSync takes 32000 (inline).',
    ],
    ['more than 10 functions', 'Ping', { PipelineConfig: steps(11) }, '11 functions in the pipeline, AppSync takes 10'],
    [
      'a function that is not there',
      'Ping',
      { PipelineConfig: { Functions: ['nowhere'] } },
      'names the function nowhere, which is not in the stack',
    ],
    [
      'an unknown data source',
      'Thing',
      { DataSourceName: 'shop' },
      'the API has no data source shop (there are: none, store)',
    ],
    ['a field with two resolvers', 'Ping', { FieldName: 'thing' }, 'The field Query.thing has two resolvers.'],
    [
      'a resolver without code',
      'Thing',
      { Code: undefined },
      'Thing (AWS::AppSync::Resolver): CodeS3Location is missing.',
    ],
    ['a data source without role', 'Store', { ServiceRoleArn: undefined }, 'ServiceRoleArn is missing'],
    [
      'a resolver of another API',
      'Thing',
      { ApiId: 'elsewhere' },
      "Thing (AWS::AppSync::Resolver) belongs to the API elsewhere, which is not the stack's Api.",
    ],
    ['a schema that is no text', 'Schema', { Definition: 7 }, 'Definition must be text, got 7'],
  ])('%s', async (_, logicalId, properties, message) => {
    await expect(readTemplate(changed(logicalId, properties))).rejects.toThrow(message);
  });

  it('but not code of 32,000 characters, nor 10 functions', async () => {
    const template = changed('Thing', { Code: 'x'.repeat(32_000) });
    Object.assign(propertiesOf(template, 'Ping'), { PipelineConfig: steps(10) });
    expect((await readTemplate(template)).api.resolvers).toHaveLength(2);
  });

  it('two GraphQL APIs in one stack', async () => {
    const template = added('Second', 'AWS::AppSync::GraphQLApi', { Name: 'second', AuthenticationType: 'AWS_IAM' });
    await expect(readTemplate(template)).rejects.toThrow('has two GraphQL APIs (Api, Second)');
  });
});

describe('code from an asset', () => {
  const hash = 'a'.repeat(64);
  const location = { 'Fn::Sub': `s3://cdk-assets-\${AWS::AccountId}-\${AWS::Region}/${hash}.js` };
  const inAsset = () => changed('Thing', { Code: undefined, CodeS3Location: location, Runtime: runtime });

  it('is found through the asset manifest, wherever the file lies', async () => {
    const assets = { files: { [hash]: { source: { path: 'any-name.js' } } } };
    const app = await readTemplate(inAsset(), { 'Small.assets.json': assets, 'any-name.js': '// from the asset' });
    expect(app.api.resolvers[0]?.code).toEqual({
      origin: expect.stringMatching(/any-name\.js$/),
      text: '// from the asset',
    });
  });

  it('is not looked for among files that the manifest does not name', async () => {
    const reading = readTemplate(inAsset(), { [`asset.${hash}.js`]: '// left over' });
    await expect(reading).rejects.toThrow(`${hash}.js is no asset of the stack`);
  });
});
