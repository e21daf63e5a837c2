import type { App } from './assembly/app.ts';
import type { LocalCredentials } from './auth/signatureVerifier.ts';
import type { JsonWebKeySet } from './auth/signingKey.ts';
import type { DynamoDBRequest } from './dataSources/dataSource.ts';
import type { QueueMessage } from './queues/queues.ts';
import type { RuntimeServices } from './runtime/evaluation.ts';
import type { ServerOptions } from './server/startServer.ts';
import type { StreamTimes } from './streams/createStreams.ts';

type ServerSettings = Pick<
  ServerOptions,
  'host' | 'port' | 'allowedHosts' | 'staticFolders' | 'documents' | 'contentSecurityPolicy' | 'realtime'
>;

export interface EmulatorOptions extends ServerSettings {
  /** The directory that `cdk synth` wrote, usually `cdk.out`. */
  readonly assembly: string;
  /** Which stack of the assembly to serve; needed when several have an API. */
  readonly stack?: string;
  /** DynamoDB Local or another engine with DynamoDB's API. Without keys it is asked as `local`. */
  readonly dynamodb: {
    readonly endpoint: string;
    readonly accessKeyId?: string;
    readonly secretAccessKey?: string;
    /** Default: the region of the stack. */
    readonly region?: string;
  };
  /** The public keys of the issuer of user pool tokens, such as `createLocalIssuer(…).jwks`. */
  readonly jwks: JsonWebKeySet;
  /** Who may call with AWS_IAM, beside the functions of the app, and invoke functions. Default: nobody. */
  readonly credentials?: readonly LocalCredentials[];
  /** Page tokens outlive a restart when the secret does. Default: a new one at every start. */
  readonly tokenSecret?: string;
  /**
   * Where positions in streams and messages of queues are kept, so that a process that was killed goes on where it was.
   * Default: they end with the process.
   */
  readonly stateDirectory?: string;
  /** Whether functions get what happens in the tables' streams. Default: true. */
  readonly followStreams?: boolean;
  readonly streams?: StreamTimes;
  /** Runs the schedules of the app, on the clock of `services`. Default: false, they wait for the Invoke API. */
  readonly schedules?: boolean;
  /**
   * Signing names of services of AWS → addresses of what stands for them here: functions may ask them for what their
   * roles allow. `bedrock` is the only one. Default: none.
   */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** Told of every request to DynamoDB, of resolvers and functions alike. */
  readonly observe?: (request: DynamoDBRequest) => void;
  /** Clock and chance of resolvers and of authentication; tests pass fixed ones. */
  readonly services?: RuntimeServices;
  /** Receives what resolvers and functions log, and every failure that a client may not be told. Default: dropped. */
  readonly log?: (line: string) => void;
  /** Told of each step of the start when it begins. */
  readonly onProgress?: (step: string) => void;
  /** Told of faults of the emulator itself. Default: standard error. */
  readonly onError?: (error: unknown) => void;
}

export interface Emulator {
  /** `http://127.0.0.1:4000/graphql` */
  readonly url: string;
  /** `ws://127.0.0.1:4000/graphql/realtime` */
  readonly realtimeUrl: string;
  readonly app: App;
  /** Messages of a queue, oldest first. @throws Error for a name that no queue of the app has */
  queue(name: string): readonly QueueMessage[];
  /**
   * Resolves when functions have got every record that was written before this call, and every one that was written
   * because of it. Waits for no batching window, and as long as a record is retried. Rejects when the emulator closes.
   */
  settled(): Promise<void>;
  /** Ends all sockets, answers what is running, and frees the port. Tables and their items stay. */
  close(): Promise<void>;
}
