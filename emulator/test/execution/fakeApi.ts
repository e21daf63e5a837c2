import type { Api, App, AuthProvider, Resolver } from '../../src/assembly/app.ts';
import type { Caller } from '../../src/auth/caller.ts';
import type { DataSourceClient, DataSourceOutcome } from '../../src/dataSources/dataSource.ts';
import { createEngine, type EngineOptions } from '../../src/execution/createEngine.ts';
import type { Engine, GraphQLRequest, GraphQLResponse } from '../../src/execution/engine.ts';
import type { Evaluation, HandlerContext, LoadedCode, SubscriptionFilter } from '../../src/runtime/evaluation.ts';

/** What a test's handler can do beside returning a value. */
export interface Tools {
  error(message: string, errorType?: string, data?: unknown, errorInfo?: unknown): never;
  appendError(message: string, errorType?: string): void;
  earlyReturn(value: unknown, skipTo?: 'END' | 'NEXT'): never;
  setFilter(filter: SubscriptionFilter): void;
  setInvalidationFilter(filter: SubscriptionFilter): void;
  invalidate(subscriptionField: string, payload: Record<string, unknown>): void;
  addHeader(name: string, value: string): void;
}

/** `ctx` with a stash that can be written, as resolver code sees it. */
export type TestContext = Omit<HandlerContext, 'stash'> & { stash: Record<string, unknown> };
type Handler = (ctx: TestContext, tools: Tools) => unknown;

export interface Handlers {
  readonly request?: Handler;
  readonly response?: Handler;
  readonly dataSource?: string;
}

/** A pipeline: handlers of its own and functions in order. */
export interface PipelineHandlers extends Handlers {
  readonly functions: readonly Handlers[];
}

export interface FakeApi {
  readonly schema: string;
  readonly resolvers?: Readonly<Record<string, Handlers | PipelineHandlers>>;
  readonly dataSources?: Readonly<Record<string, (request: unknown, resolver: string) => unknown>>;
  readonly api?: Partial<Api>;
  readonly options?: Partial<EngineOptions>;
}

export const userPool = {
  mode: 'AMAZON_COGNITO_USER_POOLS',
  userPoolId: 'us-east-1_pool',
  region: 'us-east-1',
  defaultAction: 'ALLOW',
} as const satisfies AuthProvider;
export const iam: AuthProvider = { mode: 'AWS_IAM' };

export const alice: Caller = { mode: 'AMAZON_COGNITO_USER_POOLS', identity: { sub: 'alice' }, groups: [] };
export const admin: Caller = { mode: 'AMAZON_COGNITO_USER_POOLS', identity: { sub: 'root' }, groups: ['x', 'admins'] };
export const machine: Caller = {
  mode: 'AWS_IAM',
  identity: { userArn: 'arn:aws:iam::000000000000:user/m' },
  groups: [],
};

export class DataSourceFailure {
  readonly outcome: DataSourceOutcome;
  constructor(type: string, message: string, result: unknown = null) {
    this.outcome = { result, error: { type, message } };
  }
}

/**
 * An engine whose resolvers are functions of the test. Without handlers a resolver passes its arguments to the data
 * source and returns its result; the data source `none` gives back what it was asked.
 */
export function fakeEngine({
  schema,
  resolvers = {},
  dataSources = {},
  api = {},
  options = {},
}: FakeApi): Promise<Engine> {
  const handlers = new Map<string, Handlers>();
  const code = (name: string, each: Handlers): { origin: string; text: string } => {
    handlers.set(name, each);
    return { origin: 'inline', text: name };
  };
  const app = anApp({
    schema,
    authProviders: [userPool, iam],
    resolvers: Object.entries(resolvers).map(([name, each]): Resolver => {
      const [typeName = '', fieldName = ''] = name.split('.');
      if (!('functions' in each)) {
        return { kind: 'UNIT', typeName, fieldName, dataSource: each.dataSource ?? 'none', code: code(name, each) };
      }
      const functions = each.functions.map((step, index) => ({
        name: `step${index + 1}`,
        dataSource: step.dataSource ?? 'none',
        code: code(`${name}/${index}`, step),
      }));
      return { kind: 'PIPELINE', typeName, fieldName, code: code(name, each), functions };
    }),
    ...api,
  });
  const clients = Object.entries({ none: (request: unknown) => request, ...dataSources });
  return createEngine({
    app,
    dataSources: new Map(clients.map(([name, answer]) => [name, client(answer)])),
    services: { now: () => 0, randomUUID: () => 'id', random: () => 0 },
    loadCode: ({ text }) => Promise.resolve(loaded(handlers.get(text) ?? {})),
    ...options,
  });
}

export function anApp(api: Partial<Api>): App {
  return {
    stackName: 'Test',
    region: 'us-east-1',
    accountId: '000000000000',
    tables: [],
    functions: [],
    eventSourceMappings: [],
    schedules: [],
    queues: [],
    userPools: [],
    api: {
      id: 'api',
      name: 'test',
      url: 'https://api.appsync-api.us-east-1.amazonaws.com/graphql',
      schema: 'type Query { x: Int }',
      authProviders: [userPool],
      environment: { STAGE: 'test' },
      introspection: true,
      queryDepthLimit: 0,
      resolverCountLimit: 0,
      dataSources: [],
      resolvers: [],
      ...api,
    },
  };
}

export function ask(
  engine: Engine,
  query: string,
  more: Partial<Omit<GraphQLRequest, 'query'>> = {},
): Promise<GraphQLResponse> {
  return engine.execute({ query, headers: {}, caller: alice, ...more });
}

function client(answer: (request: unknown, resolver: string) => unknown): DataSourceClient {
  return {
    call: async (request, { resolver }) => {
      const result = await answer(request, resolver);
      return result instanceof DataSourceFailure ? result.outcome : { result, error: null };
    },
  };
}

function loaded({ request, response }: Handlers): LoadedCode {
  const handlers = {
    request: request ?? ((ctx: TestContext) => ctx.prev?.result ?? ctx.arguments),
    response: response ?? ((ctx: TestContext) => ctx.result),
  };
  return { evaluate: (handler, context) => evaluate(handlers[handler], structuredClone(context) as TestContext) };
}

type Mutable = { -readonly [Key in keyof Evaluation]: Evaluation[Key] };
class Stop {
  readonly outcome: Evaluation['outcome'];
  constructor(outcome: Evaluation['outcome']) {
    this.outcome = outcome;
  }
}

function evaluate(handler: Handler, ctx: TestContext): Evaluation {
  const done: Omit<Mutable, 'stash' | 'outcome'> = {
    appendedErrors: [],
    invalidations: [],
    responseHeaders: {},
    logs: [],
  };
  const stop = (outcome: Evaluation['outcome']): never => {
    throw new Stop(outcome);
  };
  const tools: Tools = {
    error: (message, errorType = undefined, data = null, errorInfo = null) =>
      stop({ kind: 'error', error: { message, errorType: errorType ?? null, data, errorInfo } }),
    appendError(message, errorType) {
      const error = { message, errorType: errorType ?? null, data: null, errorInfo: null };
      done.appendedErrors = [...done.appendedErrors, error];
    },
    earlyReturn: (value, skipTo = 'NEXT') => stop({ kind: 'earlyReturn', value, skipTo }),
    setFilter: (filter) => void (done.subscriptionFilter = filter),
    setInvalidationFilter: (filter) => void (done.invalidationFilter = filter),
    invalidate(subscriptionField, payload) {
      done.invalidations = [...done.invalidations, { subscriptionField, payload }];
    },
    addHeader: (name, value) => void (done.responseHeaders = { ...done.responseHeaders, [name]: value }),
  };
  try {
    const value = handler(ctx, tools);
    return { ...done, stash: ctx.stash, outcome: { kind: 'value', value } };
  } catch (stopped) {
    if (!(stopped instanceof Stop)) throw stopped;
    return { ...done, stash: ctx.stash, outcome: stopped.outcome };
  }
}
