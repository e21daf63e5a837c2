import type { Caller } from './caller.ts';
import type { LocalCredentials } from './signatureVerifier.ts';

/**
 * The caller of a signed request, with the identity that AppSync shows for AWS_IAM.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html#aws-appsync-resolver-context-reference-identity-js
 */
export function iamCaller({ userArn, permissions }: LocalCredentials, accountId: string, sourceIp: string): Caller {
  const identity = {
    accountId,
    cognitoIdentityPoolId: null,
    cognitoIdentityId: null,
    sourceIp: [sourceIp],
    username: userArn.split(/[/:]/).at(-1),
    userArn,
    cognitoIdentityAuthType: null,
    cognitoIdentityAuthProvider: null,
  };
  return { mode: 'AWS_IAM', identity, groups: [], ...(permissions ? { permissions } : {}) };
}
