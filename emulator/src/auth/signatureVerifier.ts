import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Permission } from '../assembly/app.ts';
import type { PresentedCredentials } from './caller.ts';
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
  /** What its policies allow. Absent: everything. */
  readonly permissions?: readonly Permission[];
}

export interface SignatureVerifierOptions {
  readonly region: string;
  /** The signing name of the service that is called: `appsync`, `lambda`. */
  readonly service: string;
  readonly credentials: readonly LocalCredentials[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Whose signature a request carries; undefined when it is nobody's. */
export type SignatureVerifier = (presented: PresentedCredentials) => Promise<LocalCredentials | undefined>;

const toleranceMs = 5 * 60_000;

/**
 * Verifies a Signature Version 4 by signing the same request with the secret on record.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createSignatureVerifier(options: SignatureVerifierOptions): SignatureVerifier {
  const { region, service, clock } = options;
  return async (presented) => {
    const claimed = readSignature(presented.headers.authorization?.trim() ?? '', presented.headers);
    const credentials = options.credentials.find(({ accessKeyId }) => accessKeyId === claimed?.accessKeyId);
    if (!claimed || !credentials || claimed.region !== region || claimed.service !== service) return undefined;
    if (Math.abs(claimed.signedAt.getTime() - clock()) > toleranceMs) return undefined;
    if (presented.headers['x-amz-security-token'] !== credentials.sessionToken) return undefined;
    if (!statesHashOf(presented)) return undefined;
    const expected = await signatureOf(presented, claimed, credentials);
    return sameSignature(claimed.signature, expected) ? credentials : undefined;
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
): Promise<string> {
  const { region, service } = claimed;
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
