import type { Authenticator } from '../../auth/authenticator.ts';
import type { Authentication } from '../../auth/caller.ts';
import type { CredentialsOutcome } from './connectCredentials.ts';
import type { ConnectionOptions } from './connectionOptions.ts';
import type { FrameSocket } from './frameSocket.ts';
import { readFrame } from './frames.ts';
import type { FrameError } from './frames.ts';
import { createSubscriptions } from './subscriptions.ts';

export interface Connection {
  receive(text: string): void;
  /** The socket is closed, whoever closed it. */
  end(): void;
}

/** The protocol of one connection, from credentials to the end. Nothing a client sends makes it throw. */
export function openConnection(
  socket: FrameSocket,
  presented: CredentialsOutcome,
  client: { readonly sourceIp: string },
  options: ConnectionOptions,
): Connection {
  const { limits } = options;
  const subscriptions = createSubscriptions(socket, client, options);
  const timers: NodeJS.Timeout[] = [];
  let state: 'new' | 'deciding' | 'open' | 'ended' = 'new';

  const decision = decide(presented, options.authenticator);
  timers.push(setTimeout(() => void decision.then((refusal) => refusal && refuse(refusal)), limits.refusalDelay));
  timers.push(setTimeout(() => socket.close(1000, 'Connection life is over'), limits.connectionLife));

  function refuse(refusal: FrameError): void {
    if (state === 'ended') return;
    state = 'ended';
    socket.send({ type: 'connection_error', payload: { errors: [refusal] } });
    socket.close(1008, 'Connection refused');
  }

  function acknowledge(): void {
    if (state === 'ended') return;
    state = 'open';
    socket.send({ type: 'connection_ack', payload: { connectionTimeoutMs: limits.connectionTimeout } });
    socket.send({ type: 'ka' });
    timers.push(setInterval(() => socket.send({ type: 'ka' }), limits.keepAliveInterval));
  }

  function receive(text: string): void {
    const frame = readFrame(text);
    if (state === 'new' && frame.type === 'connection_init') {
      state = 'deciding';
      void decision.then((refusal) => (refusal ? refuse(refusal) : acknowledge()));
    }
    // AppSync ignores everything before the acknowledgement.
    if (state !== 'open' || frame.type === 'connection_init') return;
    if (frame.type === 'start') void subscriptions.start(frame);
    else if (frame.type === 'stop') subscriptions.stop(frame.id);
    else subscriptions.reject(frame.id, 'UnsupportedOperation', 'unknown not supported through the realtime channel');
  }

  function end(): void {
    state = 'ended';
    for (const timer of timers) clearTimeout(timer);
    subscriptions.end();
  }

  return { receive, end };
}

/** Why the connection is refused, or undefined. */
async function decide(presented: CredentialsOutcome, authenticator: Authenticator): Promise<FrameError | undefined> {
  if (!presented.ok) return { errorType: 'BadRequestException', message: presented.message, errorCode: 400 };
  const authentication: Authentication = await authenticator.authenticate(presented.credentials);
  if (authentication.ok) return undefined;
  return { errorType: 'UnauthorizedException', message: authentication.message, errorCode: 401 };
}
