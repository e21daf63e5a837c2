import type { AuthMode, Permission } from '../assembly/app.ts';

/** Who makes a request, after its credentials were verified. */
export interface Caller {
  readonly mode: AuthMode;
  /** `ctx.identity`, in the shape AppSync gives for this mode. */
  readonly identity: Readonly<Record<string, unknown>>;
  /** `cognito:groups`; empty for IAM. */
  readonly groups: readonly string[];
  /** What the policies of an IAM caller allow; absent where nothing limits it. */
  readonly permissions?: readonly Permission[];
  /** Epoch seconds at which the credentials expire, where they do. */
  readonly expiresAt?: number;
}

/** Credentials as they arrived, from HTTP headers or a WebSocket message; header names in lower case. */
export interface PresentedCredentials {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly sourceIp: string;
}

export type Authentication =
  | { readonly ok: true; readonly caller: Caller }
  /** Becomes HTTP 401 `{"errors":[{"errorType":"UnauthorizedException","message"}]}`. */
  | { readonly ok: false; readonly message: string };
