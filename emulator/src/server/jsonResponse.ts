import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { errorBody } from './errorBody.ts';
import type { ErrorType } from './errorBody.ts';

/** Sends a JSON body the way AppSync does. Headers that were set on the response before are kept. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json;charset=UTF-8',
    'content-length': text.length,
    'x-amzn-RequestId': randomUUID(),
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

export function sendError(
  response: ServerResponse,
  status: number,
  errorType: ErrorType,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJson(response, status, errorBody(errorType, message), { ...headers, 'x-amzn-ErrorType': errorType });
}
