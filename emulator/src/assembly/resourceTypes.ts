import { AssemblyError } from './assemblyError.ts';
import { describe } from './stack.ts';
import type { Stack } from './stack.ts';

/** Read by the modules of this folder. */
const servedTypes: readonly string[] = [
  'AWS::DynamoDB::Table',
  'AWS::AppSync::GraphQLApi',
  'AWS::AppSync::GraphQLSchema',
  'AWS::AppSync::DataSource',
  'AWS::AppSync::FunctionConfiguration',
  'AWS::AppSync::Resolver',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Scheduler::Schedule',
  'AWS::SQS::Queue',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
];

/** Types, or whole services (`…::*`), that may stand in a served stack without being served: type → why. */
export const ignoredTypes: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'usage data for AWS',
  'AWS::CloudWatch::*': 'alarms and dashboards watch an API; they are no part of its answers',
  'AWS::Logs::LogGroup': 'the emulator logs to its own output',
  'AWS::Logs::MetricFilter': 'metrics of logs; no part of the API',
  'AWS::SNS::*': 'alarms notify people; nothing served publishes to a topic',
  'AWS::KMS::Key': 'encrypts what alarms tell; no part of the API',
  'AWS::SQS::QueuePolicy': 'says who else may send to a queue',
  'AWS::Lambda::Permission': 'says who else may call a function',
  'AWS::Lambda::LayerVersion': 'code of functions that are not served: one with layers is refused',
  'AWS::Scheduler::ScheduleGroup': 'a label of schedules',
  'AWS::S3::Bucket': 'holds pages; the emulator serves folders of this machine',
  'AWS::S3::BucketPolicy': 'see AWS::S3::Bucket',
  'AWS::CloudFront::*': 'brings pages to browsers; the emulator serves them itself',
  'Custom::CDKBucketDeployment': 'fills a bucket; see AWS::S3::Bucket',
  'AWS::Cognito::UserPoolGroup': 'groups come with the token, in its claim cognito:groups',
  'AWS::Cognito::UserPoolDomain': 'hosted sign-in pages; tokens come from the local issuer',
  'AWS::Cognito::UserPoolResourceServer': 'scopes come with the token',
};

/** What becomes of the best known types that are refused; the others get the general sentence. */
const refusals: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'Use AWS::DynamoDB::Table (in CDK, Table instead of TableV2).',
  'AWS::CloudFormation::Stack': 'Serve a stack that holds its resources itself.',
  'AWS::AppSync::ApiCache': 'Responses are never cached locally: serve a stack without the cache.',
  'AWS::Events::Rule': 'Use AWS::Scheduler::Schedule (in CDK, aws-scheduler instead of aws-events).',
  'AWS::AppSync::ApiKey': 'API keys are no authorization mode of the emulator: use a user pool or IAM.',
};

/** Throws AssemblyError naming the first resource whose effect the emulator would silently leave out. */
export function refuseUnknownTypes(stack: Stack): void {
  for (const resource of stack.resources) {
    if (servedTypes.includes(resource.type) || isIgnored(resource.type)) continue;
    const advice = refusals[resource.type] ?? 'Serve a stack without it.';
    throw new AssemblyError(`Stack ${stack.name}: the emulator does not implement ${describe(resource)}. ${advice}`);
  }
}

function isIgnored(type: string): boolean {
  const service = type.slice(0, type.lastIndexOf('::'));
  return Object.hasOwn(ignoredTypes, type) || Object.hasOwn(ignoredTypes, `${service}::*`);
}
