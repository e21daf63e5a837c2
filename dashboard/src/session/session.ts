/** Who this page speaks for, and how it proves it. */
export interface Session {
  /** Absolute address of the API. */
  readonly endpoint: string;
  readonly region: string;
  /** What to call the person. */
  readonly name: string;
  /** What to say of them besides: the tenant. */
  readonly detail: string;
  /** Whether the server is one's own, and lets one be someone else. */
  readonly isLocal: boolean;
  /** A token that is valid now; empty when the person is no longer signed in. */
  token(): Promise<string>;
  /** Forgets the person on this device; the page starts anew. */
  leave(): Promise<void>;
}
