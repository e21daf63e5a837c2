import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authenticator } from '../auth/authenticator.ts';
import type { Engine } from '../execution/engine.ts';
import { isLocalOrigin } from './allowedHosts.ts';
import { sendError, sendJson } from './jsonResponse.ts';
import { readOperation } from './operationText.ts';
import { readBody } from './requestBody.ts';
import { plainHeaders } from './requestParts.ts';

export interface GraphQLEndpointOptions {
  readonly engine: Pick<Engine, 'execute'>;
  readonly authenticator: Authenticator;
}

const contentTypes = ['application/json', 'application/graphql'];

/** `POST /graphql`, with the preflight of browsers. AppSync also takes GET; the emulator does not. */
export function createGraphQLEndpoint({ engine, authenticator }: GraphQLEndpointOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204, { allow: 'POST, OPTIONS' }).end();
    if (request.method !== 'POST') {
      const headers = { allow: 'POST, OPTIONS' };
      return sendError(
        response,
        405,
        'UnsupportedOperation',
        'Send GraphQL by POST: the emulator takes no other method.',
        headers,
      );
    }
    const body = await readBody(request);
    if (!body.ok) return refuseBody(response, body.reason);

    const headers = plainHeaders(request);
    const sourceIp = request.socket.remoteAddress ?? '';
    const presented = { method: 'POST', path: request.url ?? '/', headers, body: body.text, sourceIp } as const;
    const authentication = await authenticator.authenticate(presented);
    if (!authentication.ok) return sendError(response, 401, 'UnauthorizedException', authentication.message);

    const read = readOperation(body.text);
    if (!read.ok) return sendError(response, 400, 'MalformedHttpRequestException', read.message);
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!contentTypes.includes(type)) {
      return sendError(
        response,
        400,
        'MalformedHttpRequestException',
        `Send "content-type: application/json" instead of "${type}".`,
      );
    }
    const result = await engine.execute({ ...read.operation, headers, caller: authentication.caller });
    sendJson(response, result.status, result.body, result.headers);
  };
}

function refuseBody(response: ServerResponse, reason: 'tooLong' | 'notUtf8'): void {
  if (reason === 'notUtf8')
    return sendError(response, 400, 'MalformedHttpRequestException', 'Unable to parse GraphQL query.');
  const headers = { connection: 'close' };
  sendError(response, 413, 'RequestEntityTooLargeException', 'The request body exceeds 1 MB.', headers);
}

/** https://fetch.spec.whatwg.org/#http-cors-protocol; only pages of this machine are let in. */
function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (!isLocalOrigin(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-amzn-RequestId,x-amzn-ErrorType');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', 'POST, OPTIONS');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
  response.setHeader('access-control-max-age', '600');
}
