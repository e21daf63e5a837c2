/** Times are milliseconds. https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html */
export interface RealtimeLimits {
  readonly keepAliveInterval: number;
  /** Told to clients: without a `ka` for so long they give up. */
  readonly connectionTimeout: number;
  readonly connectionLife: number;
  readonly subscriptionsPerConnection: number;
  /** Bytes that may wait for a slow client before it is cut off. */
  readonly bufferedBytes: number;
  /** Bytes of one message of a client. */
  readonly messageBytes: number;
  /** A refused client that sends nothing is told after so long; one that sends `connection_init`, at once. */
  readonly refusalDelay: number;
}

export const appSyncLimits: RealtimeLimits = {
  keepAliveInterval: 60_000,
  connectionTimeout: 300_000,
  connectionLife: 24 * 60 * 60_000,
  subscriptionsPerConnection: 100,
  bufferedBytes: 4 * 1024 * 1024,
  messageBytes: 1024 * 1024,
  refusalDelay: 100,
};
