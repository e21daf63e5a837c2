/**
 * What the emulator serves, as plain data: everything it needs from the synthesized CloudFormation and nothing else.
 * `readAssembly` makes it; every intrinsic function is already resolved to a local value.
 */
export interface App {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
  readonly tables: readonly Table[];
  readonly userPools: readonly UserPool[];
  /** Those that something served can invoke; triggers of user pools, and what could not run here, are not among them. */
  readonly functions: readonly LambdaFunction[];
  readonly eventSourceMappings: readonly EventSourceMapping[];
  readonly schedules: readonly Schedule[];
  readonly queues: readonly Queue[];
  readonly api: Api;
}

export interface Table {
  readonly name: string;
  readonly arn: string;
  /** What `Fn::GetAtt StreamArn` gives; the engine's own ARN of the stream is another. Absent without a stream. */
  readonly streamArn?: string;
  readonly keySchema: readonly KeyElement[];
  readonly attributes: readonly { readonly name: string; readonly type: 'S' | 'N' | 'B' }[];
  readonly indexes: readonly TableIndex[];
  /** Stream view type; absent when the table has no stream. */
  readonly stream?: 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY';
  readonly timeToLiveAttribute?: string;
}

export interface KeyElement {
  readonly name: string;
  readonly type: 'HASH' | 'RANGE';
}

export interface TableIndex {
  readonly name: string;
  readonly keySchema: readonly KeyElement[];
  readonly projection: { readonly type: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; readonly attributes?: readonly string[] };
}

export interface UserPool {
  /** `<region>_<logical id>` for a pool of this stack, the real id for one passed in. */
  readonly id: string;
  readonly clientIds: readonly string[];
}

/** A Lambda function in Node.js. */
export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  /** Directory of the asset: what is unpacked as `/var/task`. */
  readonly directory: string;
  /** `<file without extension>.<export>` */
  readonly handler: string;
  /** Such as `nodejs24.x`. */
  readonly runtime: string;
  readonly timeoutSeconds: number;
  readonly memorySizeInMB: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly roleArn: string;
  /** What the function's own role allows. */
  readonly permissions: readonly Permission[];
  readonly asynchronous: AsynchronousEvents;
}

/** What becomes of an event that nobody waits for, when the function fails. */
export interface AsynchronousEvents {
  readonly maximumRetryAttempts: number;
  readonly maximumEventAgeSeconds: number;
  /** Is told of events that were given up. */
  readonly onFailureQueueArn?: string;
  /** Gets the events themselves. */
  readonly deadLetterQueueArn?: string;
}

/** A DynamoDB stream whose records a function gets, in batches. */
export interface EventSourceMapping {
  /** The logical id. */
  readonly id: string;
  readonly tableName: string;
  readonly streamArn: string;
  readonly functionArn: string;
  readonly enabled: boolean;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  /** Records in one event, at most. */
  readonly batchSize: number;
  /** How long an event may wait for more records. */
  readonly batchingWindowSeconds: number;
  readonly bisectsOnError: boolean;
  /** Absent: until the record is too old. */
  readonly maximumRetryAttempts?: number;
  /** Absent: as long as the stream keeps a record. */
  readonly maximumRecordAgeSeconds?: number;
  readonly parallelizationFactor: number;
  readonly reportsBatchItemFailures: boolean;
  /** Event patterns as JSON. A record that fits one of them is handed over; without any, every record is. */
  readonly filters: readonly string[];
  /** Is told of records that were given up. */
  readonly onFailureQueueArn?: string;
}

/** A schedule of EventBridge Scheduler that invokes a function. */
export interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly enabled: boolean;
  /** `cron(…)`, `rate(…)` or `at(…)`, one that `compileSchedule` takes. */
  readonly expression: string;
  readonly timeZone: string;
  /** ISO 8601 */
  readonly startDate?: string;
  readonly endDate?: string;
  readonly functionArn: string;
  /** The event, as JSON; may hold context attributes such as `<aws.scheduler.scheduled-time>`. */
  readonly input?: string;
  readonly maximumRetryAttempts: number;
  readonly maximumEventAgeSeconds: number;
  /** Gets the events that the function could not be given. */
  readonly deadLetterQueueArn?: string;
  /** What the schedule's role allows; it has to allow invoking the function. */
  readonly permissions: readonly Permission[];
}

/** A standard queue of Amazon SQS. */
export interface Queue {
  readonly name: string;
  readonly arn: string;
}

export interface Api {
  readonly id: string;
  readonly name: string;
  /** What `Fn::GetAtt GraphQLUrl` gives: AWS's kind of address, which functions see replaced by the emulator's own. */
  readonly url: string;
  /** The merged SDL, as deployed. */
  readonly schema: string;
  /** The first is the default authorization mode. */
  readonly authProviders: readonly AuthProvider[];
  /** `ctx.env` of every resolver. */
  readonly environment: Readonly<Record<string, string>>;
  readonly introspection: boolean;
  /** 0 = no limit. */
  readonly queryDepthLimit: number;
  /** 0 = AppSync's own 10,000. */
  readonly resolverCountLimit: number;
  readonly dataSources: readonly DataSource[];
  readonly resolvers: readonly Resolver[];
}

export type AuthProvider =
  | {
      readonly mode: 'AMAZON_COGNITO_USER_POOLS';
      readonly userPoolId: string;
      readonly region: string;
      readonly appIdClientRegex?: string;
      readonly defaultAction: 'ALLOW' | 'DENY';
    }
  | { readonly mode: 'AWS_IAM' };

export type AuthMode = AuthProvider['mode'];

export type DataSource =
  | { readonly name: string; readonly type: 'NONE' }
  | {
      readonly name: string;
      readonly type: 'AMAZON_DYNAMODB';
      readonly tableName: string;
      /** What the data source's role allows; a request outside it is refused as on AWS. */
      readonly permissions: readonly Permission[];
    }
  | {
      readonly name: string;
      readonly type: 'AWS_LAMBDA';
      readonly functionArn: string;
      /** What the data source's role allows; it has to allow invoking the function. */
      readonly permissions: readonly Permission[];
    };

/** One Allow statement of a role: exact actions or `prefix*`, exact ARNs or patterns with `*`. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

export type Resolver = UnitResolver | PipelineResolver;

interface ResolverBase {
  readonly typeName: string;
  readonly fieldName: string;
}

export interface UnitResolver extends ResolverBase {
  readonly kind: 'UNIT';
  readonly dataSource: string;
  readonly code: Code;
}

export interface PipelineResolver extends ResolverBase {
  readonly kind: 'PIPELINE';
  readonly code: Code;
  readonly functions: readonly PipelineFunction[];
}

export interface PipelineFunction {
  readonly name: string;
  readonly dataSource: string;
  readonly code: Code;
}

/** APPSYNC_JS source, byte for byte as deployed. */
export interface Code {
  /** For messages and stack traces: the asset's path, or `inline`. */
  readonly origin: string;
  readonly text: string;
}
