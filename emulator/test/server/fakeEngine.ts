import type { Authenticator } from '../../src/auth/authenticator.ts';
import type { Engine, GraphQLRequest, GraphQLResponseBody, SubscriptionListener } from '../../src/execution/engine.ts';

export interface FakeEngine extends Engine {
  readonly executed: GraphQLRequest[];
  readonly subscribed: GraphQLRequest[];
  /** The live subscriptions, oldest first. */
  readonly listeners: Set<SubscriptionListener>;
  publish(payload: GraphQLResponseBody): void;
}

/** Answers `{ data: { ping: 'pong' } }` to everything and lets every subscription in, unless told otherwise. */
export function fakeEngine(overrides: Partial<Engine> = {}): FakeEngine {
  const executed: GraphQLRequest[] = [];
  const subscribed: GraphQLRequest[] = [];
  const listeners = new Set<SubscriptionListener>();
  return {
    executed,
    subscribed,
    listeners,
    publish: (payload) => listeners.forEach((listener) => listener.next(payload)),
    execute: async (request) => {
      executed.push(request);
      return { status: 200, headers: { 'x-from-resolver': 'yes' }, body: { data: { ping: 'pong' } } };
    },
    subscribe: async (request, listener) => {
      subscribed.push(request);
      listeners.add(listener);
      return { ok: true, unsubscribe: () => void listeners.delete(listener) };
    },
    ...overrides,
  };
}

/** Accepts the authorization `good`, whatever the mode. */
export const fakeAuthenticator: Authenticator = {
  authenticate: async ({ headers }) =>
    headers.authorization === 'good'
      ? { ok: true, caller: { mode: 'AMAZON_COGNITO_USER_POOLS', identity: { sub: 'user-1' }, groups: [] } }
      : { ok: false, message: 'You are not authorized to make this call.' },
};
