import type { Fetcher } from '@graphiql/toolkit';
import type { DocumentNode } from 'graphql';
import { getOperationAST, parse } from 'graphql';
import type { GraphQLRequest, GraphQLResponse } from './graphqlResponse.ts';
import { isRecord, problem } from './graphqlResponse.ts';
import { postRequest } from './postRequest.ts';
import type { RealtimeSocket, SubscriptionObserver } from './realtime.ts';
import { openSubscription } from './realtime.ts';
import { refusedToken, requestHeaders } from './requestHeaders.ts';
import type { Session } from './session.ts';

/** What reaches the outside world; a test puts its own in place. */
export interface Wires {
  readonly send: typeof fetch;
  readonly openSocket: (url: string, protocols: string[]) => RealtimeSocket;
}

/** A subscription that starts when someone listens. */
export interface LiveResponse {
  subscribe(observer: SubscriptionObserver): { unsubscribe(): void };
}

/** Runs one operation: queries and mutations by HTTP, subscriptions over a realtime socket. Never rejects. */
export async function runOperation(
  session: Session,
  request: GraphQLRequest,
  edited: Readonly<Record<string, unknown>> | undefined,
  wires: Wires,
): Promise<GraphQLResponse | LiveResponse> {
  let headers: Headers;
  try {
    headers = requestHeaders(session.token, edited);
  } catch (error) {
    return problem(`Request not sent. The Headers pane holds a header that HTTP does not allow: ${String(error)}`);
  }
  const refused = refusedToken(headers, session.token);
  const { operation, named } = withOperation(request);
  if (operation !== 'subscription') return postRequest(session.endpoint, named, headers, refused, wires.send);
  const token = headers.get('authorization');
  const host = new URL(session.endpoint).host;
  const authorization = token === null ? { host } : { host, Authorization: token };
  const target = { url: session.realtimeEndpoint, authorization, refused };
  return {
    subscribe: (observer) => ({ unsubscribe: openSubscription(target, named, observer, wires.openSocket) }),
  };
}

/** The same, as GraphiQL calls it. */
export function createFetcher(session: Session, wires: Wires): Fetcher {
  const fetcher = ({ query, variables, operationName }: RequestParts, options?: { headers?: unknown }) => {
    const request = {
      query,
      ...(isRecord(variables) && { variables }),
      ...(operationName && { operationName }),
    };
    return runOperation(session, request, isRecord(options?.headers) ? options.headers : undefined, wires);
  };
  // GraphiQL types errors as graphql-js makes them; AppSync's are plain objects with fields of their own.
  return fetcher as unknown as Fetcher;
}

interface RequestParts {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/**
 * The kind of the operation to run. GraphiQL learns the name of an edited operation a moment late; where the document
 * has no operation of that name and only one at all, that one is meant.
 */
function withOperation(request: GraphQLRequest): { operation?: string; named: GraphQLRequest } {
  const document = parseDocument(request.query);
  if (document === undefined) return { named: request };
  const byName = getOperationAST(document, request.operationName);
  if (byName) return { operation: byName.operation, named: request };
  const only = getOperationAST(document);
  return only
    ? { operation: only.operation, named: { ...request, operationName: only.name?.value } }
    : { named: request };
}

/** undefined for a document with a syntax error: the API is the one to say so. */
function parseDocument(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
}
