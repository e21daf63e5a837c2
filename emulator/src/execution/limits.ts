/** AppSync's quotas that the engine enforces; tests pass smaller ones. */
export interface EngineLimits {
  /** Milliseconds a query, mutation or subscription may take. */
  readonly requestTimeout: number;
  /** Bytes of JSON that a handler may return. */
  readonly evaluatedSize: number;
  /** Bytes of JSON in one event of a subscription. */
  readonly eventSize: number;
  /** Resolvers run in one request where the API sets no limit of its own. */
  readonly resolverCount: number;
  /** Lexical tokens in one GraphQL document; AppSync's GraphQL engine stops at the same number. */
  readonly documentTokens: number;
  /** Characters of the query texts whose parsed form is kept. */
  readonly cachedCharacters: number;
  /** Calls of `extensions.invalidateSubscriptions` in one request. */
  readonly invalidations: number;
}

/** https://docs.aws.amazon.com/general/latest/gr/appsync.html */
export const appSyncLimits: EngineLimits = {
  requestTimeout: 30_000,
  evaluatedSize: 5 * 1024 * 1024,
  eventSize: 240 * 1024,
  resolverCount: 10_000,
  documentTokens: 15_000,
  cachedCharacters: 1_000_000,
  invalidations: 5,
};
