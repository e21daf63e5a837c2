import { propertiesOf, smallTemplate } from './writeAssembly.ts';
import type { TestTemplate } from './writeAssembly.ts';

export const hash = 'b'.repeat(64);
/** Files of an assembly whose functions have code. */
export const functionAssets = { 'Small.assets.json': { files: { [hash]: { source: { path: 'asset.read' } } } } };

export const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const streamArn = { 'Fn::GetAtt': ['Table', 'StreamArn'] };

function allow(actions: string | string[], Resource: unknown) {
  return { Effect: 'Allow', Action: actions, Resource };
}

/** The small template with a stream, a function that may read it, a queue and the mapping between them. */
export function withStreams(mapping: Record<string, unknown> = {}): TestTemplate {
  const template = smallTemplate();
  propertiesOf(template, 'Table')['StreamSpecification'] = { StreamViewType: 'NEW_AND_OLD_IMAGES' };
  const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((name) => `dynamodb:${name}`);
  const Statement = [
    allow(readStream, streamArn),
    allow('dynamodb:ListStreams', '*'),
    allow('sqs:SendMessage', arnOf('Letters')),
  ];
  Object.assign(template.Resources, {
    Letters: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1_209_600 } },
    Ordered: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
    ReaderRole: {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] },
    },
    Reader: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: `${hash}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: arnOf('ReaderRole'),
      },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: streamArn,
        FunctionName: { Ref: 'Reader' },
        StartingPosition: 'LATEST',
        ...mapping,
      },
    },
  });
  return template;
}

/** Removes the statement of the function's role that allows this action. */
export function forbid(template: TestTemplate, action: string): void {
  const [policy] = propertiesOf(template, 'ReaderRole')['Policies'] as [{ PolicyDocument: { Statement: unknown[] } }];
  const { Statement } = policy.PolicyDocument;
  policy.PolicyDocument.Statement = Statement.filter((one) => !JSON.stringify(one).includes(action));
}
