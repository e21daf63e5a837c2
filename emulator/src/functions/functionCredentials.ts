import { randomBytes } from 'node:crypto';
import type { LambdaFunction } from '../assembly/app.ts';
import type { LocalCredentials } from '../auth/signatureVerifier.ts';

/** Credentials of a session of a function's role: they open this server's API, to what the role allows, and no other. */
export interface FunctionCredentials extends LocalCredentials {
  readonly sessionToken: string;
}

/** By the ARN of the function; new ones at every start. The session has the function's name, as Lambda's have. */
export function createFunctionCredentials(
  functions: readonly LambdaFunction[],
  accountId: string,
): ReadonlyMap<string, FunctionCredentials> {
  return new Map(functions.map((lambda) => [lambda.arn, credentialsOf(lambda, accountId)]));
}

function credentialsOf({ name, roleArn, permissions }: LambdaFunction, accountId: string): FunctionCredentials {
  const role = roleArn.slice(roleArn.lastIndexOf('/') + 1);
  return {
    accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(96).toString('base64'),
    userArn: `arn:aws:sts::${accountId}:assumed-role/${role}/${name}`,
    permissions,
  };
}
