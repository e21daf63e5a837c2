import type { IncomingMessage } from 'node:http';
import { allows } from '../../access/allows.ts';
import type { LambdaFunction } from '../../assembly/app.ts';
import type { LocalCredentials, SignatureVerifier } from '../../auth/signatureVerifier.ts';
import { readBody } from '../requestBody.ts';
import { pathOf, plainHeaders } from '../requestParts.ts';
import { LambdaError } from './lambdaError.ts';

export type InvocationType = 'RequestResponse' | 'Event' | 'DryRun';

export interface InvokeRequest {
  readonly lambda: LambdaFunction;
  readonly type: InvocationType;
  /** The event, as JSON. */
  readonly payload: string;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, in bytes. */
const payloadLimits = { RequestResponse: 6 * 1024 * 1024, Event: 1024 * 1024, DryRun: 6 * 1024 * 1024 };

const invocationsPath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/**
 * Reads `POST /2015-03-31/functions/<name or ARN>/invocations`, signed by somebody who may invoke the function.
 * @throws LambdaError for everything that Lambda would refuse, and for what the emulator does not implement
 */
export async function readInvokeRequest(
  request: IncomingMessage,
  functions: readonly LambdaFunction[],
  verify: SignatureVerifier,
): Promise<InvokeRequest> {
  const type = readType(request);
  const limit = payloadLimits[type];
  const body = await readBody(request, limit);
  if (!body.ok && body.reason === 'tooLong') {
    const message = `Request must be smaller than ${limit} bytes for the InvokeFunction operation`;
    throw new LambdaError(413, 'RequestTooLargeException', message);
  }
  const text = body.ok ? body.text : '\ufffd';
  const signer = await signerOf(request, text, verify);
  const lambda = readFunction(request, functions);
  requirePermission(signer, lambda);
  return { lambda, type, payload: readPayload(text) };
}

function readType({ headers }: IncomingMessage): InvocationType {
  for (const name of ['x-amz-client-context', 'x-amz-durable-execution-name']) refuseHeader(name, headers[name]);
  if (headers['x-amz-log-type'] !== 'None') refuseHeader('x-amz-log-type', headers['x-amz-log-type']);
  const type = headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (type === 'RequestResponse' || type === 'Event' || type === 'DryRun') return type;
  throw new LambdaError(400, 'InvalidParameterValueException', `There is no invocation type ${String(type)}`);
}

function refuseHeader(name: string, value: unknown): void {
  if (value === undefined) return;
  const message = `The emulator does not implement the header ${name}: ${String(value)}`;
  throw new LambdaError(400, 'InvalidParameterValueException', message);
}

async function signerOf(request: IncomingMessage, body: string, verify: SignatureVerifier): Promise<LocalCredentials> {
  const headers = plainHeaders(request);
  if (headers.authorization === undefined) {
    throw new LambdaError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const sourceIp = request.socket.remoteAddress ?? '';
  const signer = await verify({ method: 'POST', path: request.url ?? '/', headers, body, sourceIp });
  if (signer) return signer;
  const message = 'The security token included in the request is invalid.';
  throw new LambdaError(403, 'UnrecognizedClientException', message);
}

/** By name, ARN or the last two parts of an ARN; with the qualifier `$LATEST` or none. */
function readFunction(request: IncomingMessage, functions: readonly LambdaFunction[]): LambdaFunction {
  const asked = decodeURIComponent(invocationsPath.exec(pathOf(request))?.[1] ?? '');
  const qualifier = new URL(request.url ?? '/', 'http://emulator.invalid').searchParams.get('Qualifier');
  const found = functions.find(({ name, arn }) => {
    const partial = arn.split(':').slice(4).join(':');
    return [name, arn, partial].some((known) => asked === known || asked === `${known}:$LATEST`);
  });
  if (found && (qualifier === null || qualifier === '$LATEST')) return found;
  const what = qualifier === null ? asked : `${asked}:${qualifier}`;
  throw new LambdaError(404, 'ResourceNotFoundException', `Function not found: ${what}`);
}

function requirePermission({ userArn, permissions }: LocalCredentials, { arn }: LambdaFunction): void {
  const action = 'lambda:InvokeFunction';
  if (permissions === undefined || allows(permissions, action, arn)) return;
  const message =
    `User: ${userArn} is not authorized to perform: ${action} on resource: ${arn} ` +
    `because no identity-based policy allows the ${action} action`;
  throw new LambdaError(403, 'AccessDeniedException', message);
}

/** A function that is given nothing gets an empty object. */
function readPayload(text: string): string {
  if (text === '') return '{}';
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    const message = `Could not parse request body into json: ${(error as Error).message}`;
    throw new LambdaError(400, 'InvalidRequestContentException', message);
  }
}
