import { describe, expect, it } from '@jest/globals';
import { arnOf, forbid, functionAssets, withStreams } from './withStreams.ts';
import { propertiesOf, readTemplate } from './writeAssembly.ts';
import type { TestTemplate } from './writeAssembly.ts';

const stream = 'arn:aws:dynamodb:us-east-1:000000000000:table/Table/stream/1970-01-01T00:00:00.000';

async function mappingOf(template: TestTemplate) {
  return (await readTemplate(template, functionAssets)).eventSourceMappings[0];
}

describe('a mapping of a stream to a function', () => {
  it("has Lambda's defaults where the template says nothing", async () => {
    expect(await mappingOf(withStreams())).toEqual({
      id: 'Mapping',
      tableName: 'Table',
      streamArn: stream,
      functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:Reader',
      enabled: true,
      startingPosition: 'LATEST',
      batchSize: 100,
      batchingWindowSeconds: 0,
      parallelizationFactor: 1,
      bisectsOnError: false,
      reportsBatchItemFailures: false,
      filters: [],
    });
  });

  it('is what the template says', async () => {
    const Pattern = '{"eventName":["INSERT"]}';
    const template = withStreams({
      FunctionName: arnOf('Reader'),
      Enabled: false,
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10_000,
      MaximumBatchingWindowInSeconds: 300,
      ParallelizationFactor: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 0,
      MaximumRecordAgeInSeconds: 60,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: { Filters: [{ Pattern }] },
      DestinationConfig: { OnFailure: { Destination: arnOf('Letters') } },
      Tags: [],
    });
    expect(await mappingOf(template)).toMatchObject({
      functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:Reader',
      enabled: false,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 10_000,
      batchingWindowSeconds: 300,
      parallelizationFactor: 10,
      bisectsOnError: true,
      maximumRetryAttempts: 0,
      maximumRecordAgeSeconds: 60,
      reportsBatchItemFailures: true,
      filters: [Pattern],
      onFailureQueueArn: 'arn:aws:sqs:us-east-1:000000000000:Letters',
    });
  });

  it('has no limit of retries and age where they are -1', async () => {
    const mapping = await mappingOf(withStreams({ MaximumRetryAttempts: -1, MaximumRecordAgeInSeconds: -1 }));
    expect(mapping).not.toHaveProperty('maximumRetryAttempts');
    expect(mapping).not.toHaveProperty('maximumRecordAgeSeconds');
  });

  it.each<[Record<string, unknown>, string]>([
    [
      { TumblingWindowInSeconds: 30 },
      'Mapping (AWS::Lambda::EventSourceMapping): the emulator does not implement TumblingWindowInSeconds.',
    ],
    [{ StartingPosition: 'AT_TIMESTAMP' }, 'StartingPosition AT_TIMESTAMP is not one of TRIM_HORIZON, LATEST'],
    [{ StartingPosition: undefined }, 'StartingPosition is missing'],
    [{ BatchSize: 10_001 }, 'BatchSize must be a whole number from 1 to 10000, got 10001'],
    [{ BatchSize: 1.5 }, 'BatchSize must be a whole number'],
    [{ MaximumBatchingWindowInSeconds: 301 }, 'from 0 to 300'],
    [{ ParallelizationFactor: 11 }, 'from 1 to 10'],
    [{ MaximumRetryAttempts: 10_001 }, 'from -1 to 10000'],
    [{ MaximumRecordAgeInSeconds: 59 }, 'from 60 to 604800'],
    [{ FunctionResponseTypes: ['Everything'] }, 'does not implement FunctionResponseTypes Everything'],
    [
      { EventSourceArn: arnOf('Letters') },
      'arn:aws:sqs:us-east-1:000000000000:Letters is no stream of a DynamoDB table',
    ],
    [
      { FunctionName: 'elsewhere' },
      'Mapping (AWS::Lambda::EventSourceMapping) invokes elsewhere, which is no function',
    ],
    [
      { FilterCriteria: { Filters: [{ Pattern: '{"a":[{"wildcard":"*"}]}' }] } },
      'does not implement the operator wildcard',
    ],
    [
      { FilterCriteria: { Filters: Array(11).fill({ Pattern: '{"a":["b"]}' }) } },
      '11 filters, Lambda takes at most 10',
    ],
    [
      { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sns:::topic' } } },
      'Destination arn:aws:sns:::topic, which is no standard queue',
    ],
    [
      { DestinationConfig: { OnFailure: { Destination: arnOf('Ordered') } } },
      'which is no standard queue of the stack',
    ],
    [{ DestinationConfig: { OnSuccess: {} } }, 'does not implement OnSuccess'],
  ])('is refused by name: %j', async (changes, message) => {
    await expect(mappingOf(withStreams(changes))).rejects.toThrow(message);
  });

  it('needs a stream of the table', async () => {
    const template = withStreams();
    delete propertiesOf(template, 'Table')['StreamSpecification'];
    await expect(mappingOf(template)).rejects.toThrow(`${stream} is no stream of a DynamoDB table of the stack`);
  });

  it.each(['dynamodb:GetRecords', 'dynamodb:ListStreams'])('needs %s in the role of its function', async (action) => {
    const template = withStreams();
    forbid(template, action);
    await expect(mappingOf(template)).rejects.toThrow(
      new RegExp(`Mapping .*: the role of the function Reader does not allow .*${action}.* on ${stream}`),
    );
  });

  it('needs sqs:SendMessage in the role of its function when it has a queue, and only then', async () => {
    const template = withStreams({ DestinationConfig: { OnFailure: { Destination: arnOf('Letters') } } });
    forbid(template, 'sqs:SendMessage');
    await expect(mappingOf(template)).rejects.toThrow(
      'does not allow sqs:SendMessage on arn:aws:sqs:us-east-1:000000000000:Letters',
    );
    delete propertiesOf(template, 'Mapping')['DestinationConfig'];
    expect(await mappingOf(template)).toMatchObject({ id: 'Mapping' });
  });
});

describe('a function that a mapping invokes', () => {
  it.each([{ Runtime: 'python3.13' }, { Layers: ['x'] }])('must be one that runs here: %j', async (changes) => {
    const template = withStreams();
    Object.assign(propertiesOf(template, 'Reader'), changes);
    await expect(mappingOf(template)).rejects.toThrow(
      'Reader (AWS::Lambda::Function): the emulator does not implement',
    );
  });

  it('has a queue for events that nobody waits for, and limits for them', async () => {
    const template = withStreams();
    propertiesOf(template, 'Reader')['DeadLetterConfig'] = { TargetArn: arnOf('Letters') };
    template.Resources['Events'] = {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: { Ref: 'Reader' },
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 0,
        MaximumEventAgeInSeconds: 60,
        DestinationConfig: { OnFailure: { Destination: arnOf('Letters') } },
      },
    };
    const queue = 'arn:aws:sqs:us-east-1:000000000000:Letters';
    const { functions } = await readTemplate(template, functionAssets);
    expect(functions[0]?.asynchronous).toEqual({
      maximumRetryAttempts: 0,
      maximumEventAgeSeconds: 60,
      onFailureQueueArn: queue,
      deadLetterQueueArn: queue,
    });
    forbid(template, 'sqs:SendMessage');
    await expect(mappingOf(template)).rejects.toThrow('does not allow sqs:SendMessage');
  });

  it('must not report successes, nor be asked by a version', async () => {
    const template = withStreams();
    const properties = { FunctionName: { Ref: 'Reader' }, Qualifier: '$LATEST', DestinationConfig: { OnSuccess: {} } };
    template.Resources['Events'] = { Type: 'AWS::Lambda::EventInvokeConfig', Properties: properties };
    await expect(mappingOf(template)).rejects.toThrow('does not implement OnSuccess');
    Object.assign(properties, { Qualifier: '7', DestinationConfig: undefined });
    await expect(mappingOf(template)).rejects.toThrow('does not implement Qualifier 7');
  });
});
