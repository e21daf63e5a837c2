import { AssemblyError } from './assemblyError.ts';

/** What `Ref` and `Fn::GetAtt` of a resource are made of. */
export interface ResourceIdentity {
  readonly logicalId: string;
  /** The name given in the template, else the logical id. */
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
}

type Value = (resource: ResourceIdentity) => string;

interface ResourceValues {
  readonly nameProperty?: string;
  readonly ref: Value;
  readonly attributes: Readonly<Record<string, Value>>;
}

const logicalId: Value = (resource) => resource.logicalId;
const name: Value = (resource) => resource.name;
const arn =
  (service: string, path: string): Value =>
  ({ region, accountId, name }) =>
    `arn:aws:${service}:${region}:${accountId}:${path}${name}`;
const iamArn =
  (path: string): Value =>
  ({ accountId, name }) =>
    `arn:aws:iam::${accountId}:${path}${name}`;
const queueUrl: Value = ({ region, accountId, name }) => `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
const userPoolId: Value = ({ region, logicalId }) => `${region}_${logicalId}`;

/** Local values that stand for what CloudFormation would return; stable from one start to the next. */
const valuesByType: Readonly<Record<string, ResourceValues>> = {
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    ref: name,
    attributes: {
      Arn: arn('dynamodb', 'table/'),
      // On AWS it ends with the moment at which the stream was enabled.
      StreamArn: (table) => `${arn('dynamodb', 'table/')(table)}/stream/1970-01-01T00:00:00.000`,
    },
  },
  'AWS::AppSync::GraphQLApi': {
    ref: ({ region, accountId, logicalId }) => `arn:aws:appsync:${region}:${accountId}:apis/${logicalId}`,
    attributes: {
      ApiId: logicalId,
      Arn: ({ region, accountId, logicalId }) => `arn:aws:appsync:${region}:${accountId}:apis/${logicalId}`,
      GraphQLUrl: ({ region, logicalId }) => `https://${logicalId}.appsync-api.${region}.amazonaws.com/graphql`,
    },
  },
  'AWS::AppSync::DataSource': { nameProperty: 'Name', ref: logicalId, attributes: { Name: name } },
  'AWS::AppSync::FunctionConfiguration': {
    nameProperty: 'Name',
    ref: logicalId,
    attributes: { FunctionId: logicalId, Name: name },
  },
  'AWS::Cognito::UserPool': {
    ref: userPoolId,
    attributes: {
      UserPoolId: userPoolId,
      Arn: (pool) => `arn:aws:cognito-idp:${pool.region}:${pool.accountId}:userpool/${userPoolId(pool)}`,
      ProviderName: (pool) => `cognito-idp.${pool.region}.amazonaws.com/${userPoolId(pool)}`,
      ProviderURL: (pool) => `https://cognito-idp.${pool.region}.amazonaws.com/${userPoolId(pool)}`,
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: logicalId, attributes: { ClientId: logicalId } },
  'AWS::IAM::Role': { nameProperty: 'RoleName', ref: name, attributes: { Arn: iamArn('role/') } },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    ref: iamArn('policy/'),
    attributes: { PolicyArn: iamArn('policy/') },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    ref: name,
    attributes: { Arn: (group) => `${arn('logs', 'log-group:')(group)}:*` },
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    ref: name,
    attributes: { Arn: arn('lambda', 'function:') },
  },
  'AWS::Scheduler::Schedule': { nameProperty: 'Name', ref: name, attributes: {} },
  'AWS::Scheduler::ScheduleGroup': {
    nameProperty: 'Name',
    ref: name,
    attributes: { Arn: arn('scheduler', 'schedule-group/') },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: queueUrl,
    attributes: { Arn: arn('sqs', ''), QueueName: name, QueueUrl: queueUrl },
  },
};

/** The property that may name a resource of this type, if there is one. */
export function nameProperty(type: string): string | undefined {
  return valuesByType[type]?.nameProperty;
}

/** `Ref` without an attribute, `Fn::GetAtt` with one. `where` is the place that asks. */
export function resourceValue(
  type: string,
  identity: ResourceIdentity,
  attribute: string | undefined,
  where: string,
): string {
  const values = valuesByType[type];
  const value = attribute === undefined ? values?.ref : values?.attributes[attribute];
  if (value) return value(identity);
  const asked = attribute === undefined ? `Ref ${identity.logicalId}` : `Fn::GetAtt ${identity.logicalId}.${attribute}`;
  throw new AssemblyError(
    `${where}: ${asked} (${type}) has no local value. The emulator cannot serve what depends on it.`,
  );
}
