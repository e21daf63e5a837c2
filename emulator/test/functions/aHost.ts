import type { LambdaFunction } from '../../src/assembly/app.ts';
import { createFunctionCredentials } from '../../src/functions/functionCredentials.ts';
import { createFunctionHost } from '../../src/functions/functionHost.ts';
import type { FunctionHost, FunctionHostOptions } from '../../src/functions/functionHost.ts';

/** A function of these files; whatever is not said is Lambda's default, apart from the time it has. */
export function aFunctionOf(directory: string, more: Partial<LambdaFunction> = {}): LambdaFunction {
  const { name = 'ask' } = more;
  return {
    name,
    arn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    directory,
    handler: 'index.handler',
    runtime: 'nodejs24.x',
    timeoutSeconds: 20,
    memorySizeInMB: 256,
    environment: {},
    roleArn: `arn:aws:iam::000000000000:role/${name}`,
    permissions: [],
    asynchronous: { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 },
    ...more,
  };
}

/** A host of these functions, in us-east-1 with no DynamoDB unless said otherwise. */
export function aHostOf(functions: readonly LambdaFunction[], more: Partial<FunctionHostOptions> = {}): FunctionHost {
  return createFunctionHost({
    functions,
    credentials: createFunctionCredentials(functions, '000000000000'),
    surroundings: {
      region: 'us-east-1',
      dynamodb: { endpoint: 'http://127.0.0.1:9', region: 'us-east-1', accessKeyId: 'key', secretAccessKey: 'secret' },
    },
    accountId: '000000000000',
    tableArn: (table) => `arn:aws:dynamodb:us-east-1:000000000000:table/${table}`,
    ...more,
  });
}
