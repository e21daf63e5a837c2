import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { LambdaFunction } from '../assembly/app.ts';
import type { DynamoDBRequest } from '../dataSources/dataSource.ts';
import { AccessDeniedError, requireAccess } from '../dataSources/dynamodb/access.ts';
import type { FunctionSurroundings } from './functionVariables.ts';
import { requestedAccess } from './requestedAccess.ts';

/** DynamoDB as functions reach it: what a function's role does not allow gets AccessDeniedException, as on AWS. */
export interface DynamoDBGateway {
  endpointOf(lambda: LambdaFunction): string;
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly functions: readonly LambdaFunction[];
  readonly surroundings: FunctionSurroundings;
  readonly tableArn: (tableName: string) => string;
  /** Told of every request that the role allows, right before it is sent. */
  readonly observe?: (request: DynamoDBRequest) => void;
}

interface Answer {
  readonly status: number;
  readonly body: string | Uint8Array;
}

const protocol = 'application/x-amz-json-1.0';

export async function startDynamoDBGateway(options: GatewayOptions): Promise<DynamoDBGateway> {
  const server = createServer((request, response) => {
    answer(request, options).then(
      (done) => send(response, done),
      (error: unknown) => send(response, failure('InternalServerError', String(error), 500)),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpointOf: ({ name }) => `http://127.0.0.1:${port}/${name}`,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

async function answer(request: IncomingMessage, options: GatewayOptions): Promise<Answer> {
  const body = await buffer(request);
  const target = String(request.headers['x-amz-target'] ?? '');
  const [service, operation = ''] = target.split('.');
  const lambda = options.functions.find(({ name }) => request.url?.startsWith(`/${name}/`));
  if (!lambda || service !== 'DynamoDB_20120810') return notServed(`${request.method} ${request.url} ${target}`);
  const input = JSON.parse(body.toString()) as Record<string, unknown>;
  const accesses = requestedAccess(operation, input);
  if (!accesses) return notServed(target);
  try {
    requireAccess(accesses, lambda.permissions, `the function ${lambda.name}`, options.tableArn);
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error;
    return failure('AccessDeniedException', error.message);
  }
  options.observe?.({ resolver: lambda.name, operation, input });
  return await forward(target, body, options.surroundings);
}

/** Signed anew, because a signature holds for one address. */
async function forward(target: string, body: Buffer, surroundings: FunctionSurroundings): Promise<Answer> {
  const { endpoint, ...credentials } = surroundings.dynamodb;
  const { host, hostname, port, protocol: scheme } = new URL(endpoint);
  const signer = new SignatureV4({ service: 'dynamodb', region: surroundings.region, credentials, sha256: Sha256 });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: scheme,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: '/',
    query: {},
    headers: { host, 'content-type': protocol, 'x-amz-target': target },
    body,
  });
  const response = await fetch(new URL('/', endpoint), { method: 'POST', headers, body });
  return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
}

function notServed(what: string): Answer {
  return failure('UnknownOperationException', `The emulator serves functions DynamoDB's items alone, not ${what}`);
}

function failure(type: string, message: string, status = 400): Answer {
  return { status, body: JSON.stringify({ __type: `com.amazon.coral.service#${type}`, message }) };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': protocol }).end(body);
}
