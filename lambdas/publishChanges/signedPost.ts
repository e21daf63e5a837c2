import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';

/** Where the API is, and who calls it. */
export interface Caller {
  /** https://<id>.appsync-api.<region>.amazonaws.com/graphql */
  readonly url: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/**
 * Headers of a POST of `body`, signed with Signature Version 4 for AppSync. `host` is among what is signed, and sent by
 * whoever sends the request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function signedHeaders(
  { url, region, credentials }: Caller,
  body: string,
): Promise<Record<string, string>> {
  const { protocol, host, hostname, pathname: path } = new URL(url);
  const signer = new SignatureV4({ service: 'appsync', region, credentials, sha256: Sha256 });
  const headers = { host, 'content-type': 'application/json' };
  const signed = await signer.sign({ method: 'POST', protocol, hostname, path, headers, body });
  const { host: _, ...sent } = signed.headers;
  return sent;
}
