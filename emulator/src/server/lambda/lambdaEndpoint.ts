import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LambdaFunction } from '../../assembly/app.ts';
import type { SignatureVerifier } from '../../auth/signatureVerifier.ts';
import type { AsynchronousEvents } from '../../functions/asynchronousEvents.ts';
import type { FunctionHost } from '../../functions/functionHost.ts';
import { readInvokeRequest } from './invokeRequest.ts';
import { LambdaError } from './lambdaError.ts';

export interface LambdaEndpointOptions {
  readonly functions: readonly LambdaFunction[];
  readonly functionHost: Pick<FunctionHost, 'invoke'>;
  readonly asynchronousEvents: Pick<AsynchronousEvents, 'accept'>;
  readonly verify: SignatureVerifier;
}

/** Whether a path belongs to Lambda's API. */
export function isLambdaPath(path: string): boolean {
  return path.startsWith('/2015-03-31/functions/');
}

/** Lambda's Invoke API for the functions of the app, as unchanged clients of the AWS SDK ask it. */
export function createLambdaEndpoint(options: LambdaEndpointOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answer(request, response, options);
    } catch (error) {
      if (!(error instanceof LambdaError)) throw error;
      const body = JSON.stringify({ Type: 'User', Message: error.message });
      send(response, error.status, body, { 'x-amzn-RequestId': randomUUID(), 'x-amzn-ErrorType': error.type });
    }
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { functions, functionHost, asynchronousEvents, verify }: LambdaEndpointOptions,
): Promise<void> {
  if (request.method !== 'POST' || !request.url?.split('?')[0]?.endsWith('/invocations')) {
    const message = `The emulator serves Invoke alone, not ${request.method} ${request.url}`;
    throw new LambdaError(404, 'UnknownOperationException', message);
  }
  const { lambda, type, payload } = await readInvokeRequest(request, functions, verify);
  if (type === 'DryRun') return send(response, 204, undefined, { 'x-amzn-RequestId': randomUUID() });
  if (type === 'Event') {
    return send(response, 202, undefined, { 'x-amzn-RequestId': asynchronousEvents.accept(lambda, payload) });
  }
  const requestId = randomUUID();
  const outcome = await functionHost.invoke(lambda.arn, payload, requestId);
  const headers = { 'x-amzn-RequestId': requestId, 'X-Amz-Executed-Version': '$LATEST' };
  if (outcome.ok) return send(response, 200, outcome.text ?? 'null', headers);
  const { errorType, errorMessage } = outcome;
  const failure = JSON.stringify({ errorType, errorMessage });
  send(response, 200, failure, { ...headers, 'X-Amz-Function-Error': 'Unhandled' });
}

function send(
  response: ServerResponse,
  status: number,
  body: string | undefined,
  headers: Readonly<Record<string, string>>,
): void {
  response
    .writeHead(status, body === undefined ? headers : { ...headers, 'content-type': 'application/json' })
    .end(body);
}
