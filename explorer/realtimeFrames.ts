/**
 * The wire format of AppSync's realtime protocol: the sub-protocol `graphql-ws` as AppSync speaks it, which is not the
 * later graphql-transport-ws. https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
import type { GraphQLRequest } from './graphqlResponse.ts';
import { isRecord } from './graphqlResponse.ts';

/** `host` is that of the HTTP endpoint, also where the socket has another. */
export interface RealtimeAuthorization {
  readonly host: string;
  readonly Authorization?: string;
}

export interface ServerFrame {
  readonly type: string;
  readonly id?: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The sub-protocols to offer: a browser cannot set headers on a socket, so the token travels as one of them. */
export function subProtocols(authorization: RealtimeAuthorization): string[] {
  return ['graphql-ws', `header-${base64Url(JSON.stringify(authorization))}`];
}

export const CONNECTION_INIT = JSON.stringify({ type: 'connection_init' });

/** Starts a subscription; `payload.data` is a JSON text inside the JSON. */
export function startFrame(id: string, request: GraphQLRequest, authorization: RealtimeAuthorization): string {
  const data = JSON.stringify({ query: request.query, variables: request.variables ?? {} });
  return JSON.stringify({ type: 'start', id, payload: { data, extensions: { authorization } } });
}

export function stopFrame(id: string): string {
  return JSON.stringify({ type: 'stop', id });
}

/** The frame in a message, or undefined if it is none. */
export function readFrame(message: unknown): ServerFrame | undefined {
  const frame = typeof message === 'string' ? parseJson(message) : undefined;
  if (!isRecord(frame) || typeof frame.type !== 'string') return undefined;
  const payload = isRecord(frame.payload) ? frame.payload : {};
  return typeof frame.id === 'string' ? { type: frame.type, id: frame.id, payload } : { type: frame.type, payload };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** base64url without padding: a sub-protocol may contain neither `=` nor `/`. */
function base64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
