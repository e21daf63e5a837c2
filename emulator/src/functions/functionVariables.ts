import type { LambdaFunction } from '../assembly/app.ts';
import type { FunctionCredentials } from './functionCredentials.ts';

/** Where functions believe they are, and the DynamoDB that they work on. */
export interface FunctionSurroundings {
  readonly region: string;
  readonly dynamodb: {
    readonly endpoint: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
}

export interface VariablesOptions {
  /** The function's `/var/task`. */
  readonly task: string;
  readonly region: string;
  readonly credentials: FunctionCredentials;
  /** What an unchanged client of the AWS SDK asks instead of AWS, whatever the service. */
  readonly endpoint: string;
  /** Addresses on AWS → what stands for them here, wherever a variable holds one. */
  readonly addresses: Readonly<Record<string, string>>;
}

/**
 * All environment variables of a function: its own, and those that Lambda sets.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function functionVariables(
  lambda: LambdaFunction,
  { task, region, credentials, endpoint, addresses }: VariablesOptions,
): Record<string, string> {
  return {
    ...withLocalAddresses(lambda.environment, addresses),
    _HANDLER: lambda.handler,
    LAMBDA_TASK_ROOT: task,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${lambda.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: lambda.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memorySizeInMB),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${lambda.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    // Nothing of the developer's own ~/.aws, and the clock and language of Lambda.
    HOME: task,
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    // The Node.js of the emulator may be older than the one of Lambda, for which the SDK is the right version.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    PATH: process.env['PATH'] ?? '',
  };
}

function withLocalAddresses(
  variables: Readonly<Record<string, string>>,
  addresses: Readonly<Record<string, string>>,
): Record<string, string> {
  const localized = (value: string): string =>
    Object.entries(addresses).reduce((text, [remote, local]) => text.replaceAll(remote, local), value);
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, localized(value)]));
}
