import type { Fetcher } from '@graphiql/toolkit';
import type { DocumentNode } from 'graphql';
import { getOperationAST, parse } from 'graphql';
import { authorize } from './authorize.ts';
import type { CurrentSession } from './currentSession.ts';
import type { GraphQLRequest, GraphQLResponse } from './graphqlResponse.ts';
import { isRecord } from './graphqlResponse.ts';
import { postRequest } from './postRequest.ts';
import type { RealtimeSocket, RealtimeTarget, SubscriptionObserver } from './realtime.ts';
import { openSubscription } from './realtime.ts';
import { realtimeAddress } from './realtimeAddress.ts';
import type { EditedHeaders } from './requestHeaders.ts';

/** What reaches the outside world; a test puts its own in place. */
export interface Wires {
  readonly send: typeof fetch;
  readonly openSocket: (url: string, protocols: string[]) => RealtimeSocket;
}

/** A subscription that starts when someone listens. */
export interface LiveResponse {
  subscribe(observer: SubscriptionObserver): { unsubscribe(): void };
}

/** Of a subscription that was the former person's. */
const SOMEONE_ELSE = 'The subscription was ended: requests are sent as someone else now. Run it again to hear of them.';

/** Runs one operation: queries and mutations by HTTP, subscriptions over a realtime socket. Never rejects. */
export async function runOperation(
  current: CurrentSession,
  request: GraphQLRequest,
  edited: EditedHeaders | undefined,
  wires: Wires,
): Promise<GraphQLResponse | LiveResponse> {
  const session = current.get();
  const authorized = await authorize(session, edited);
  if (current.get() !== session) return runOperation(current, request, edited, wires);
  if ('answer' in authorized) return authorized.answer;
  const { headers, refused, isSession } = authorized;
  const { operation, named } = withOperation(request);
  const { endpoint } = session;
  if (operation !== 'subscription') return postRequest(endpoint, named, headers, refused, wires.send);
  const token = headers.get('authorization');
  const { host } = new URL(endpoint);
  const target = {
    url: realtimeAddress(endpoint),
    authorization: token === null ? { host } : { host, Authorization: token },
    refused,
  };
  const onChange = isSession ? current.onChange : undefined;
  return { subscribe: (observer) => subscribe(target, named, observer, { openSocket: wires.openSocket, onChange }) };
}

/** Listens until it is stopped, or until requests are sent as someone else. */
function subscribe(
  target: RealtimeTarget,
  request: GraphQLRequest,
  observer: SubscriptionObserver,
  { openSocket, onChange }: Pick<Wires, 'openSocket'> & { onChange: CurrentSession['onChange'] | undefined },
): { unsubscribe(): void } {
  let unwatch = (): void => undefined;
  const complete = (): void => {
    unwatch();
    observer.complete();
  };
  const stop = openSubscription(target, request, { next: (response) => observer.next(response), complete }, openSocket);
  unwatch = onChange?.(() => stop(SOMEONE_ELSE)) ?? unwatch;
  return {
    unsubscribe() {
      unwatch();
      stop();
    },
  };
}

/** The same, as GraphiQL calls it. */
export function createFetcher(current: CurrentSession, wires: Wires): Fetcher {
  const fetcher = ({ query, variables, operationName }: RequestParts, options?: { headers?: unknown }) => {
    const request = {
      query,
      ...(isRecord(variables) && { variables }),
      ...(operationName && { operationName }),
    };
    return runOperation(current, request, isRecord(options?.headers) ? options.headers : undefined, wires);
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
