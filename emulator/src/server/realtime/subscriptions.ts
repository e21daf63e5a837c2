import type { GraphQLResponseBody, SubscriptionListener } from '../../execution/engine.ts';
import { readOperation } from '../operationText.ts';
import { presentedOn } from './connectCredentials.ts';
import type { ConnectionOptions } from './connectionOptions.ts';
import type { FrameSocket } from './frameSocket.ts';
import type { ClientFrame, FrameError } from './frames.ts';

type StartFrame = Extract<ClientFrame, { type: 'start' }>;

/** The subscriptions of one connection, each with credentials of its own. */
export interface Subscriptions {
  /** Answers `start_ack` or `error`; resolves in any case. */
  start(frame: StartFrame): Promise<void>;
  stop(id: string): void;
  reject(id: string, errorType: string, message: string): void;
  /** Ends all without a word to the client. */
  end(): void;
}

/** One subscription; absent from the map once it is over. */
interface Entry {
  unsubscribe?: () => void;
  /** Events that wait for `start_ack` to be sent; absent after it. */
  early?: GraphQLResponseBody[];
}

export function createSubscriptions(
  socket: FrameSocket,
  { sourceIp }: { readonly sourceIp: string },
  { engine, authenticator, isAllowedHost, limits, onError }: ConnectionOptions,
): Subscriptions {
  const entries = new Map<string, Entry>();
  const sendErrors = (id: string, errors: readonly FrameError[]): void =>
    socket.send({ id, type: 'error', payload: { errors } });
  const reject = (id: string, errorType: string, message: string): void => sendErrors(id, [{ errorType, message }]);

  async function start(frame: StartFrame): Promise<void> {
    const { id } = frame;
    if (entries.has(id))
      return reject(id, 'DuplicatedOperationError', `There is a subscription with the id ${id} already.`);
    if (entries.size >= limits.subscriptionsPerConnection) {
      return reject(
        id,
        'MaxSubscriptionsReachedError',
        `A connection has at most ${limits.subscriptionsPerConnection} subscriptions.`,
      );
    }
    const entry: Entry = { early: [] };
    entries.set(id, entry);
    const isOver = (): boolean => entries.get(id) !== entry;
    try {
      const errors = await subscribe(frame, entry, isOver);
      if (isOver()) return entry.unsubscribe?.();
      if (errors === undefined) return acknowledge(id, entry);
      entries.delete(id);
      sendErrors(id, errors);
    } catch (error) {
      onError(error);
      if (!isOver()) entries.delete(id);
      reject(id, 'InternalFailure', 'Internal failure of the emulator.');
    }
  }

  /** Undefined when the subscription stands. */
  async function subscribe(
    frame: StartFrame,
    entry: Entry,
    isOver: () => boolean,
  ): Promise<readonly FrameError[] | undefined> {
    const { authorization, data } = frame;
    const presented = presentedOn({ path: '/graphql', headers: authorization, body: data, sourceIp }, isAllowedHost);
    if (!presented.ok) return [{ errorType: 'BadRequestException', message: presented.message }];
    const authentication = await authenticator.authenticate(presented.credentials);
    if (!authentication.ok) return [{ errorType: 'UnauthorizedException', message: authentication.message }];
    const read = readOperation(data);
    if (!read.ok) return [{ errorType: 'MalformedHttpRequestException', message: read.message }];
    const { headers } = presented.credentials;
    const listener = listenerOf(frame.id, entry, isOver);
    const outcome = await engine.subscribe({ ...read.operation, headers, caller: authentication.caller }, listener);
    if (!outcome.ok) return outcome.errors;
    entry.unsubscribe = outcome.unsubscribe;
    return undefined;
  }

  function listenerOf(id: string, entry: Entry, isOver: () => boolean): SubscriptionListener {
    return {
      next: (payload) => {
        if (isOver()) return;
        if (entry.early) entry.early.push(payload);
        else socket.send({ id, type: 'data', payload });
      },
      complete: () => {
        if (isOver()) return;
        entries.delete(id);
        socket.send({ id, type: 'complete' });
        // AppSync closes the whole connection with an invalidated subscription.
        socket.close(1000, 'Subscription complete.');
      },
    };
  }

  function acknowledge(id: string, entry: Entry): void {
    socket.send({ id, type: 'start_ack' });
    for (const payload of entry.early ?? []) socket.send({ id, type: 'data', payload });
    entry.early = undefined;
  }

  function stop(id: string): void {
    const entry = entries.get(id);
    if (!entry) return reject(id, 'UnknownOperationError', `There is no subscription with the id ${id}.`);
    entries.delete(id);
    entry.unsubscribe?.();
    socket.send({ id, type: 'complete' });
  }

  function end(): void {
    for (const entry of entries.values()) entry.unsubscribe?.();
    entries.clear();
  }

  return { start, stop, reject, end };
}
