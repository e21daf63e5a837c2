import type { LocalCredentials } from 'appsync-emulator';
import { signRequest } from '../../emulator/test/auth/signRequest.ts';

/** The headers that say who sends this body to this path: over HTTP, or inside a frame of the WebSocket. */
export type Authorize = (path: string, body: string) => Record<string, string>;

/** An Authorization header as it is; none without one. */
export function withHeader(host: string, authorization: string | undefined): Authorize {
  return () => ({ host, ...(authorization !== undefined && { authorization }) });
}

/** A caller with the keys of an IAM role, as the API's own functions are. */
export function withSignature(host: string, { accessKeyId, secretAccessKey }: LocalCredentials): Authorize {
  return (path, body) => signRequest({ path, body, headers: { host }, accessKeyId, secretAccessKey, at: new Date() });
}

/** The role of the API's functions, which work on the database of this name. */
export function functionRole(accessKeyId: string): LocalCredentials {
  const userArn = 'arn:aws:sts::000000000000:assumed-role/functions/tests';
  return { accessKeyId, secretAccessKey: 'local', userArn };
}
