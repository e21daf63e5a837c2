import { beforeAll, describe, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { Template } from 'aws-cdk-lib/assertions';
import { aTemplate, synthesisTime } from './synthesize.ts';

let template: Template;

beforeAll(async () => {
  template = await aTemplate();
}, synthesisTime);

const index = (name: string) => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: `${name}PK`, KeyType: 'HASH' },
    { AttributeName: `${name}SK`, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'ALL' },
});

describe('the tables', () => {
  it('are the four of the data model and no more', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 4);
    template.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
  });

  it.each([
    ['tyche-budgets', ['GSI1', 'GSI2'], undefined],
    ['tyche-transactions', ['GSI1', 'GSI2'], { AttributeName: 'expiresAt', Enabled: true }],
    ['tyche-spending-analytics', ['GSI1', 'GSI2'], { AttributeName: 'expiresAt', Enabled: true }],
    ['tyche-budget-goals', ['GSI1'], undefined],
  ])('have their keys, indexes, stream, encryption and protection: %s', (TableName, indexes, timeToLive) => {
    const keys = ['PK', 'SK', ...indexes.flatMap((name) => [`${name}PK`, `${name}SK`])];
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        TableName,
        KeySchema: [
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        GlobalSecondaryIndexes: indexes.map(index),
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        TimeToLiveSpecification: timeToLive ?? Match.absent(),
      },
    });
  });
});

describe('the API', () => {
  const api = (properties: unknown) => template.hasResourceProperties('AWS::AppSync::GraphQLApi', properties);

  it('is for users of the pool by default, from its one client, and for IAM as well', () => {
    const client = { Ref: Match.stringLikeRegexp('^SignInPoolAppClient') };
    api({
      AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
      UserPoolConfig: {
        UserPoolId: { Ref: Match.stringLikeRegexp('^SignInPool') },
        AwsRegion: { Ref: 'AWS::Region' },
        AppIdClientRegex: { 'Fn::Join': ['', ['^(', client, ')$']] },
        DefaultAction: 'ALLOW',
      },
      AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }],
    });
    template.resourceCountIs('AWS::AppSync::ApiKey', 0);
  });

  it('tells its resolvers the names of the tables and the currency', () => {
    const names = ['BUDGETS', 'TRANSACTIONS', 'ANALYTICS', 'GOALS'];
    const tables = names.map((name): [string, unknown] => {
      const id = name.charAt(0) + name.slice(1).toLowerCase();
      return [`${name}_TABLE`, { Ref: Match.stringLikeRegexp(`^Tables${id}`) }];
    });
    api({ EnvironmentVariables: { ...Object.fromEntries(tables), DEFAULT_CURRENCY: 'USD' } });
  });

  it('limits depth and resolvers, is traced, and logs errors without their content', () => {
    api({
      QueryDepthLimit: 16,
      ResolverCountLimit: 1000,
      XrayEnabled: true,
      LogConfig: { FieldLogLevel: 'ERROR', ExcludeVerboseContent: true, CloudWatchLogsRoleArn: Match.anyValue() },
    });
  });

  it("keeps logs in AppSync's log group for a limited time, without a custom resource", () => {
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: { 'Fn::Join': ['', ['/aws/appsync/apis/', { 'Fn::GetAtt': [Match.anyValue(), 'ApiId'] }]] },
      RetentionInDays: 90,
    });
    template.resourceCountIs('Custom::LogRetention', 0);
    template.resourceCountIs('AWS::Lambda::Function', 6);
  });

  it('has introspection for developers', () => {
    api({ IntrospectionConfig: 'ENABLED' });
  });

  it(
    'has no introspection and less depth in production',
    async () => {
      const production = await aTemplate({ production: true, defaultCurrency: 'EUR' });
      production.hasResourceProperties('AWS::AppSync::GraphQLApi', {
        IntrospectionConfig: 'DISABLED',
        QueryDepthLimit: 8,
        EnvironmentVariables: Match.objectLike({ DEFAULT_CURRENCY: 'EUR' }),
      });
    },
    synthesisTime,
  );
});

describe('sign-in', () => {
  it('lets nobody sign up or change their tenant', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        Schema: Match.arrayWith([Match.objectLike({ Name: 'tenantId', AttributeDataType: 'String', Mutable: false })]),
        DeletionProtection: 'ACTIVE',
        Policies: {
          PasswordPolicy: Match.objectLike({ MinimumLength: 12, RequireSymbols: true, RequireNumbers: true }),
        },
      },
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      WriteAttributes: ['email', 'family_name', 'given_name'],
      ReadAttributes: Match.arrayWith(['custom:tenantId']),
    });
  });

  it('copies the tenant into both tokens by a V2_0 trigger on the Essentials plan', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      UserPoolTier: 'ESSENTIALS',
      LambdaConfig: {
        PreTokenGenerationConfig: {
          LambdaVersion: 'V2_0',
          LambdaArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^preTokenGeneration'), 'Arn'] },
        },
      },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    });
    template.hasResourceProperties('AWS::Lambda::Permission', { Principal: 'cognito-idp.amazonaws.com' });
  });

  it('has one client without a secret, with SRP alone, and the group admins', () => {
    template.resourceCountIs('AWS::Cognito::UserPoolClient', 1);
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: 'admins' });
  });

  it(
    'can be an existing pool with several clients, and then makes nothing of its own',
    async () => {
      const existing = await aTemplate({ userPoolId: 'eu-central-1_AbC123', userPoolClientIds: '1abc,2def' });
      existing.hasResourceProperties('AWS::AppSync::GraphQLApi', {
        UserPoolConfig: Match.objectLike({ UserPoolId: 'eu-central-1_AbC123', AppIdClientRegex: '^(1abc|2def)$' }),
      });
      for (const type of ['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient', 'AWS::Lambda::Permission']) {
        existing.resourceCountIs(type, 0);
      }
      existing.resourceCountIs('AWS::Lambda::Function', 5);
    },
    synthesisTime,
  );
});
