import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LambdaBundles } from './lambdaBundles.ts';

export interface LambdaOptions {
  /** In MB. */
  readonly memorySize?: number;
  readonly timeout?: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  /** What it may do beside writing its own log and traces. */
  readonly access?: readonly PolicyStatement[];
}

/**
 * The function of `lambdas/<name>/handler.ts`, with a log group and a role of its own. Its name is `<stack>-<name>`,
 * because operators and scripts call it by that; CloudFormation replaces it only when the folder or the stack is renamed.
 * @throws Error when there is no such folder
 */
export function addLambda(
  scope: Construct,
  name: string,
  description: string,
  bundles: LambdaBundles,
  { memorySize = 256, timeout = Duration.seconds(5), environment = {}, access = [] }: LambdaOptions = {},
): LambdaFunction {
  const directory = bundles[name];
  if (directory === undefined) throw new Error(`lambdas/${name} does not exist`);
  const logGroup = new LogGroup(scope, `${name}Log`, {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return new LambdaFunction(scope, name, {
    functionName: `${Stack.of(scope).stackName}-${name}`,
    description,
    code: Code.fromAsset(directory),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize,
    timeout,
    environment: { ...environment },
    role: lambdaRole(scope, name, logGroup, access),
    tracing: Tracing.ACTIVE,
    loggingFormat: LoggingFormat.JSON,
    logGroup,
  });
}

/** Every function of the stack so far, whoever added it; its construct id is the name of its folder. */
export function functionsOf(stack: Stack): LambdaFunction[] {
  return stack.node.findAll().filter((construct) => construct instanceof LambdaFunction);
}

/**
 * CDK's own role may write every log of the account. With traces CDK adds the two actions of X-Ray, which know no
 * resources and are therefore allowed on all.
 */
function lambdaRole(scope: Construct, name: string, logGroup: LogGroup, access: readonly PolicyStatement[]): Role {
  const log = new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  return new Role(scope, `${name}FunctionRole`, {
    description: `What the function ${name} may do`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { access: new PolicyDocument({ statements: [...access, log] }) },
  });
}
