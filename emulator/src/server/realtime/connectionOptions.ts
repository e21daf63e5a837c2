import type { Authenticator } from '../../auth/authenticator.ts';
import type { Engine } from '../../execution/engine.ts';
import type { HostCheck } from '../allowedHosts.ts';
import type { RealtimeLimits } from './realtimeLimits.ts';

/** What all connections of a server share. */
export interface ConnectionOptions {
  readonly engine: Pick<Engine, 'subscribe'>;
  readonly authenticator: Authenticator;
  readonly isAllowedHost: HostCheck;
  readonly limits: RealtimeLimits;
  /** What the server itself did wrong; the client only learns that it did. */
  readonly onError: (error: unknown) => void;
}
