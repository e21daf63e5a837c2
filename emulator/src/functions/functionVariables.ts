import type { LambdaFunction } from '../assembly/app.ts';

/** The DynamoDB that functions work on, and where they believe they are. */
export interface FunctionSurroundings {
  readonly region: string;
  readonly dynamodb: {
    readonly endpoint: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
}

/**
 * All environment variables of a function: its own, those that Lambda sets, and the endpoint that an unchanged
 * client of the AWS SDK asks instead of AWS, whatever the service.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function functionVariables(
  lambda: LambdaFunction,
  task: string,
  { region, dynamodb }: FunctionSurroundings,
  endpoint: string,
): Record<string, string> {
  return {
    ...lambda.environment,
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
    AWS_ACCESS_KEY_ID: dynamodb.accessKeyId,
    AWS_SECRET_ACCESS_KEY: dynamodb.secretAccessKey,
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
