import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LambdaBundles } from './lambdaBundles.ts';

/**
 * The function of `lambdas/<name>/handler.ts`, with a log group of its own.
 * @throws Error when there is no such folder
 */
export function addLambda(scope: Construct, name: string, description: string, bundles: LambdaBundles): LambdaFunction {
  const directory = bundles[name];
  if (directory === undefined) throw new Error(`lambdas/${name} does not exist`);
  return new LambdaFunction(scope, name, {
    description,
    code: Code.fromAsset(directory),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 256,
    timeout: Duration.seconds(5),
    loggingFormat: LoggingFormat.JSON,
    logGroup: new LogGroup(scope, `${name}Log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    }),
  });
}
