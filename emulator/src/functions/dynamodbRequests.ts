import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { AccessDeniedError, requireAccess } from '../dataSources/dynamodb/access.ts';
import type { FunctionSurroundings } from './functionVariables.ts';
import { failure, jsonProtocol } from './gatewayAnswer.ts';
import type { GatewayAnswer, GatewayOptions, GatewayRequest } from './gatewayAnswer.ts';
import { requestedAccess } from './requestedAccess.ts';

/** The service in `x-amz-target`. */
export const dynamoDBService = 'DynamoDB_20120810';

/** Hands a request to DynamoDB when the function's role allows it. Undefined for an operation that is not served. */
export async function answerDynamoDB(
  { lambda, target, body }: GatewayRequest,
  { tableArn, surroundings, observe, answered }: GatewayOptions,
): Promise<GatewayAnswer | undefined> {
  const operation = target.slice(dynamoDBService.length + 1);
  const input = JSON.parse(body.toString()) as Record<string, unknown>;
  const accesses = requestedAccess(operation, input);
  if (!accesses) return undefined;
  try {
    requireAccess(accesses, lambda.permissions, `the function ${lambda.name}`, tableArn);
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error;
    return failure('AccessDeniedException', error.message);
  }
  const request = { resolver: lambda.name, operation, input };
  observe?.(request);
  try {
    return await forward(target, body, surroundings);
  } finally {
    answered?.(request);
  }
}

/** Signed anew, because a signature holds for one address, and the engine may know other keys. */
async function forward(target: string, body: Buffer, { dynamodb }: FunctionSurroundings): Promise<GatewayAnswer> {
  const { endpoint, region, ...credentials } = dynamodb;
  const { host, hostname, port, protocol } = new URL(endpoint);
  const signer = new SignatureV4({ service: 'dynamodb', region, credentials, sha256: Sha256 });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: '/',
    query: {},
    headers: { host, 'content-type': jsonProtocol, 'x-amz-target': target },
    body,
  });
  const response = await fetch(new URL('/', endpoint), { method: 'POST', headers, body });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: { 'content-type': jsonProtocol }, body: bytes };
}
