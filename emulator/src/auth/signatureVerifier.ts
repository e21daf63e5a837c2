import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { createHash, timingSafeEqual } from 'node:crypto';
import { refused } from './authentication.ts';
import type { Authentication, PresentedCredentials } from './caller.ts';
import { readSignature } from './signatureHeader.ts';
import type { SignatureHeader } from './signatureHeader.ts';

/** An IAM user or role that exists on this machine only. */
export interface LocalCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** When given, requests must carry exactly this `x-amz-security-token`; otherwise none. */
  readonly sessionToken?: string;
  /** `ctx.identity.userArn`. */
  readonly userArn: string;
}

export interface SignatureVerifierOptions {
  readonly region: string;
  readonly accountId: string;
  readonly credentials: readonly LocalCredentials[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const service = 'appsync';
const toleranceMs = 5 * 60_000;

/**
 * Verifies a Signature Version 4 by signing the same request with the secret on record.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createSignatureVerifier(options: SignatureVerifierOptions) {
  const { region, clock } = options;
  return async (presented: PresentedCredentials, authorization: string): Promise<Authentication> => {
    const claimed = readSignature(authorization, presented.headers);
    const credentials = options.credentials.find(({ accessKeyId }) => accessKeyId === claimed?.accessKeyId);
    if (!claimed || !credentials || claimed.region !== region || claimed.service !== service)
      return refused('notAuthorized');
    if (Math.abs(claimed.signedAt.getTime() - clock()) > toleranceMs) return refused('notAuthorized');
    if (presented.headers['x-amz-security-token'] !== credentials.sessionToken) return refused('notAuthorized');
    if (!statesHashOf(presented)) return refused('notAuthorized');
    const expected = await signatureOf(presented, claimed, credentials, region);
    if (!sameSignature(claimed.signature, expected)) return refused('notAuthorized');
    return { ok: true, caller: { mode: 'AWS_IAM', identity: identityOf(credentials, options, presented), groups: [] } };
  };
}

/** A stated body hash would be signed in place of the body, so it must be the body's. */
function statesHashOf({ headers, body }: PresentedCredentials): boolean {
  const stated = headers['x-amz-content-sha256'];
  return stated === undefined || stated === createHash('sha256').update(body).digest('hex');
}

async function signatureOf(
  presented: PresentedCredentials,
  claimed: SignatureHeader,
  credentials: LocalCredentials,
  region: string,
): Promise<string> {
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256, applyChecksum: false });
  const url = new URL(presented.path, 'http://signed.invalid');
  const query: Record<string, string[]> = {};
  for (const key of url.searchParams.keys()) query[key] = url.searchParams.getAll(key);
  const { method, body } = presented;
  const request = {
    method,
    protocol: 'https:',
    hostname: '',
    path: url.pathname,
    query,
    headers: claimed.headers,
    body,
  };
  const signed = await signer.sign(request, {
    signingDate: claimed.signedAt,
    signableHeaders: new Set(Object.keys(claimed.headers)),
  });
  return /Signature=([0-9a-f]{64})$/.exec(signed.headers.authorization ?? '')?.[1] ?? '';
}

function sameSignature(presented: string, expected: string): boolean {
  const [a, b] = [Buffer.from(presented), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html#aws-appsync-resolver-context-reference-identity-js */
function identityOf(
  { userArn }: LocalCredentials,
  { accountId }: SignatureVerifierOptions,
  { sourceIp }: PresentedCredentials,
) {
  return {
    accountId,
    cognitoIdentityPoolId: null,
    cognitoIdentityId: null,
    sourceIp: [sourceIp],
    username: userArn.split(/[/:]/).at(-1),
    userArn,
    cognitoIdentityAuthType: null,
    cognitoIdentityAuthProvider: null,
  };
}
