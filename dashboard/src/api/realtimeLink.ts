import { ApolloLink } from '@apollo/client';
import type { AuthOptions } from 'aws-appsync-auth-link';
import { CONTROL_EVENTS_KEY, createSubscriptionHandshakeLink } from 'aws-appsync-subscription-link';
import { Buffer } from 'buffer';
import { filter, tap } from 'rxjs';

// The link takes Node's Buffer for granted.
globalThis.Buffer ??= Buffer;

interface RealtimeOptions {
  readonly url: string;
  readonly region: string;
  readonly auth: AuthOptions;
}

/** AppSync says hello about once a minute; a line that is silent for longer is dead. */
const KEEP_ALIVE_TIMEOUT_MS = 90_000;

/**
 * AppSync's subscription link, which ends every subscription when its socket closes and does not reconnect. The context
 * of an operation may hold `onAcknowledged`, called when the API has accepted the subscription.
 */
export function createRealtimeLink(options: RealtimeOptions): ApolloLink {
  const link = createSubscriptionHandshakeLink({ ...options, keepAliveTimeoutMs: KEEP_ALIVE_TIMEOUT_MS });
  return ApolloLink.from([acknowledgements, link]);
}

const acknowledgements = new ApolloLink((operation, forward) => {
  operation.setContext({ controlMessages: { [CONTROL_EVENTS_KEY]: true } });
  const { onAcknowledged } = operation.getContext() as { onAcknowledged?: () => void };
  return forward(operation).pipe(
    tap(({ extensions }) => {
      if (extensions?.['controlMsgType'] === 'CONNECTED') onAcknowledged?.();
    }),
    filter(({ extensions }) => extensions?.['controlMsgType'] === undefined),
  );
});
