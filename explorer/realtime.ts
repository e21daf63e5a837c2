import { whenUnreachable } from './advice.ts';
import type { GraphQLRequest, GraphQLResponse } from './graphqlResponse.ts';
import { problem, withRemark } from './graphqlResponse.ts';
import type { RealtimeAuthorization, ServerFrame } from './realtimeFrames.ts';
import { CONNECTION_INIT, readFrame, startFrame, stopFrame, subProtocols } from './realtimeFrames.ts';

/** The part of a browser's WebSocket that is used here. */
export interface RealtimeSocket {
  addEventListener(type: 'open' | 'message' | 'close', listener: (event: SocketEvent) => void): void;
  send(data: string): void;
  close(code?: number): void;
}

export interface SocketEvent {
  readonly type: string;
  readonly data?: unknown;
  readonly code?: number;
  readonly reason?: string;
}

export interface RealtimeTarget {
  readonly url: string;
  readonly authorization: RealtimeAuthorization;
  /** Added to an answer that refuses the token. */
  readonly refused: string;
}

export interface SubscriptionObserver {
  next(response: GraphQLResponse): void;
  complete(): void;
}

type OpenSocket = (url: string, protocols: string[]) => RealtimeSocket;

/** How long connection and subscription may take until they are acknowledged; AWS's own clients wait as long. */
export const ACKNOWLEDGE_LIMIT_MS = 15_000;
/** AppSync's usual keep-alive limit; the acknowledgement of a connection carries the one that holds. */
const KEEP_ALIVE_LIMIT_MS = 300_000;
const ID = '1';
const MISSED = 'Events sent meanwhile are not repeated: query again, then run the subscription again.';

/**
 * Opens one subscription on a socket of its own and returns the function that stops it. Every end but one that is asked
 * for without a reason is told to the observer: an answer that says what happened, then `complete`.
 */
export function openSubscription(
  target: RealtimeTarget,
  request: GraphQLRequest,
  observer: SubscriptionObserver,
  openSocket: OpenSocket,
): (reason?: string) => void {
  const socket = openSocket(target.url, subProtocols(target.authorization));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keepAliveMs = KEEP_ALIVE_LIMIT_MS;
  let stage: 'connecting' | 'starting' | 'subscribed' | 'ended' = 'connecting';
  let events = 0;

  const allow = (within: number, otherwise: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end(problem(otherwise)), within);
  };
  const expectKeepAlive = (): void =>
    allow(keepAliveMs, `The connection was silent for ${keepAliveMs / 1000} seconds. ${MISSED}`);
  const end = (response?: GraphQLResponse): void => {
    if (stage === 'ended') return;
    stage = 'ended';
    clearTimeout(timer);
    socket.close(1000);
    if (response !== undefined) observer.next(response);
    observer.complete();
  };

  const onFrame: Readonly<Record<string, (frame: ServerFrame) => void>> = {
    connection_ack: ({ payload }) => {
      if (typeof payload.connectionTimeoutMs === 'number') keepAliveMs = payload.connectionTimeoutMs;
      stage = 'starting';
      allow(ACKNOWLEDGE_LIMIT_MS, 'The API did not acknowledge the subscription.');
      socket.send(startFrame(ID, request, target.authorization));
    },
    start_ack: () => {
      stage = 'subscribed';
      expectKeepAlive();
      observer.next(withRemark({}, { subscribed: 'Waiting for the first event.' }));
    },
    ka: () => {
      if (stage === 'subscribed') expectKeepAlive();
    },
    data: ({ payload }) => observer.next(withRemark(payload, { event: (events += 1) })),
    error: ({ payload }) => end(refusal(payload, target.refused)),
    connection_error: ({ payload }) => end(refusal(payload, target.refused)),
    complete: () => end(events === 0 ? problem('The API ended the subscription before the first event.') : undefined),
  };

  allow(ACKNOWLEDGE_LIMIT_MS, `${target.url} did not acknowledge the connection.`);
  socket.addEventListener('open', () => socket.send(CONNECTION_INIT));
  socket.addEventListener('close', (event) => end(problem(closed(target.url, stage, event))));
  socket.addEventListener('message', (event) => {
    if (stage === 'ended') return;
    const frame = readFrame(event.data);
    const handle = frame && Object.hasOwn(onFrame, frame.type) ? onFrame[frame.type] : undefined;
    if (frame && handle) handle(frame);
    else end(problem(`Not a frame of AppSync's realtime protocol: ${String(event.data).slice(0, 200)}`));
  });

  return (reason) => {
    if (stage === 'starting' || stage === 'subscribed') socket.send(stopFrame(ID));
    if (reason !== undefined) return end(problem(reason));
    stage = 'ended';
    clearTimeout(timer);
    socket.close(1000);
  };
}

/** The errors of a refusing frame, whole; a refused token is explained. */
function refusal(payload: GraphQLResponse, refused: string): GraphQLResponse {
  return JSON.stringify(payload).includes('UnauthorizedException') ? withRemark(payload, { advice: refused }) : payload;
}

function closed(url: string, stage: string, { code, reason }: SocketEvent): string {
  if (stage === 'connecting') return `${url} cannot be reached (code ${code}). ${whenUnreachable(url)}`;
  return `The connection was closed (code ${code}${reason ? `, ${reason}` : ''}). ${MISSED}`;
}
