import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { Template } from 'aws-cdk-lib/assertions';
import { aTemplate, synthesisTime } from './synthesize.ts';

let template: Template;

beforeAll(async () => {
  template = await aTemplate();
}, synthesisTime);

const mappings = 'AWS::Lambda::EventSourceMapping';
const failures = { 'Fn::GetAtt': [Match.stringLikeRegexp('^StreamFailures'), 'Arn'] };

// Patterns in the form of https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html
const withSortKey = (...prefixes: string[]) => ({
  dynamodb: { Keys: { SK: { S: prefixes.map((prefix) => ({ prefix })) } } },
});
const notExpired = { userIdentity: { principalId: [{ exists: false }] } };

describe('the functions that follow streams', () => {
  it.each([
    ['updateAnalytics', 'Budgets', withSortKey('BUDGET#', 'TOTALS#', 'CATEGORY#', 'RECURRING#')],
    ['updateAnalytics', 'Transactions', notExpired],
    ['publishChanges', 'Budgets', withSortKey('BUDGET#', 'TOTALS#', 'RECURRING#')],
    ['publishChanges', 'Transactions', notExpired],
    ['publishChanges', 'Analytics', { eventName: ['INSERT', 'MODIFY'] }],
    ['publishChanges', 'Goals', withSortKey('GOAL#')],
  ])('%s gets the changes of %s that concern it, from the first one on', (name, table, pattern) => {
    template.hasResourceProperties(mappings, {
      FunctionName: { Ref: Match.stringLikeRegexp(`^${name}[0-9A-F]{8}$`) },
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^Tables${table}`), 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
    });
  });

  it('get batches at once and side by side, and only what they could not process again', () => {
    template.resourceCountIs(mappings, 6);
    template.allResourcesProperties(mappings, {
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 0,
      ParallelizationFactor: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('lose no record and hold up none: nine tries within six hours, then the queue', () => {
    template.allResourcesProperties(mappings, {
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 8,
      MaximumRecordAgeInSeconds: 21_600,
      DestinationConfig: { OnFailure: { Destination: failures } },
    });
  });

  it('are no more than two to a stream, which is all that DynamoDB allows', () => {
    const sources = Object.values(template.findResources(mappings)).map((one) =>
      JSON.stringify(one['Properties']['EventSourceArn']),
    );
    const readers = [...new Set(sources)].map((source) => sources.filter((one) => one === source).length);
    expect(readers.sort()).toEqual([1, 1, 2, 2]);
  });

  it.each(['updateAnalytics', 'publishChanges'])('are named after stack and folder: %s', (name) => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `TycheBudgetApi-${name}`,
      MemorySize: 512,
      Timeout: 60,
      Environment: {
        Variables: Match.objectLike({
          BUDGETS_TABLE: { Ref: Match.stringLikeRegexp('^TablesBudgets') },
          POWERTOOLS_SERVICE_NAME: name,
          POWERTOOLS_METRICS_NAMESPACE: 'Tyche',
          RECOMMENDER: 'rules',
          BEDROCK_MODEL_ID: Match.absent(),
          ANALYTICS_RETENTION_MONTHS: '24',
        }),
      },
    });
  });

  it('know where to publish', () => {
    const url = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Api'), 'GraphQLUrl'] };
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'TycheBudgetApi-publishChanges',
      Environment: { Variables: Match.objectLike({ GRAPHQL_URL: url }) },
    });
  });

  it(
    'are told who words recommendations, and whether analytics expire',
    async () => {
      const settings = { recommender: 'bedrock', bedrockModelId: 'eu.amazon.nova-micro-v1:0' };
      const other = await aTemplate({ ...settings, analyticsRetentionMonths: 0, stackName: 'Other' });
      other.hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: 'Other-updateAnalytics',
        Environment: {
          Variables: Match.objectLike({
            RECOMMENDER: 'bedrock',
            BEDROCK_MODEL_ID: 'eu.amazon.nova-micro-v1:0',
            ANALYTICS_RETENTION_MONTHS: '',
          }),
        },
      });
    },
    synthesisTime,
  );
});

describe('a queue of failures', () => {
  it.each(['StreamFailures', 'FailedJobs'])('is a standard one, encrypted, for fourteen days: %s', (id) => {
    const found = Object.entries(template.findResources('AWS::SQS::Queue')).filter(([name]) => name.startsWith(id));
    expect(found.map(([, { Properties }]) => Properties as unknown)).toEqual([
      { SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 },
    ]);
  });

  it('is reached by TLS alone, and there are two', () => {
    template.resourceCountIs('AWS::SQS::Queue', 2);
    template.resourceCountIs('AWS::SQS::QueuePolicy', 2);
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Action: 'sqs:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      },
    });
  });
});
