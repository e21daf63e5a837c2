import type { App } from 'appsync-emulator';
import type {
  Evaluation,
  HandlerContext,
  HandlerError,
  LoadedCode,
  ResolverError,
} from 'appsync-emulator/runtime/evaluation';
import { createInfo } from './simulatorPackage.ts';
import type { DataLoader, FieldInfo, FieldResolver, PathStep, RequestContext } from './simulatorPackage.ts';
import { wireNumbers } from './wireNumbers.ts';

type Resolver = App['api']['resolvers'][number];
type Code = Resolver['code'];

/** One request/response pair and where its requests go. */
export interface Step {
  readonly code: LoadedCode;
  loaderOf(request: unknown): DataLoader;
}

export interface Loading {
  loadCode(code: Code): Promise<LoadedCode>;
  loadStep(step: { readonly code: Code; readonly dataSource: string }): Promise<Step>;
  /** `ctx.env` */
  readonly environment: Readonly<Record<string, string>>;
}

/** What the handlers of one run share. */
interface Run {
  readonly context: Omit<HandlerContext, 'stash' | 'prev'>;
  readonly errors: unknown[];
  readonly path: readonly (string | number)[];
  stash: Record<string, unknown>;
}

type Returned = Exclude<Evaluation['outcome'], { readonly kind: 'error' }>;
type Parts = Pick<HandlerContext, 'prev' | 'result' | 'error'>;

/** Runs a field's bundles as AppSync's documentation has it, independently of the emulator's own execution. */
export async function createFieldResolver(resolver: Resolver, loading: Loading): Promise<FieldResolver> {
  const run = await loadRun(resolver, loading);
  return { resolve: (source, args, context, info) => run(startRun(source, args, context, info, loading.environment)) };
}

async function loadRun(resolver: Resolver, { loadCode, loadStep }: Loading): Promise<(run: Run) => Promise<unknown>> {
  if (resolver.kind === 'UNIT') {
    const step = await loadStep(resolver);
    return async (run) => (await runStep(step, run, null)).value;
  }
  const code = await loadCode(resolver.code);
  const steps = await Promise.all(resolver.functions.map(loadStep));
  return (run) => runPipeline(code, steps, run);
}

function startRun(
  source: unknown,
  args: Record<string, unknown>,
  { jwt = {}, sourceIp, headers, appsyncErrors }: RequestContext,
  info: FieldInfo,
  env: Loading['environment'],
): Run {
  const { sub, iss: issuer, username, 'cognito:username': cognitoUsername } = jwt;
  const { fieldName, parentType, variableValues: variables } = info;
  return {
    context: {
      arguments: args,
      source: (source ?? null) as HandlerContext['source'],
      identity: { sub, issuer, username: username ?? cognitoUsername, sourceIp, claims: jwt },
      env,
      info: { fieldName, parentTypeName: parentType.name, variables, ...selectionOf(info) },
      request: { headers, domainName: null },
    },
    errors: appsyncErrors,
    path: keysOf(info.path),
    stash: {},
  };
}

function selectionOf(info: FieldInfo): Pick<HandlerContext['info'], 'selectionSetList' | 'selectionSetGraphQL'> {
  const { selectionSetList, selectionSetGraphQL } = createInfo(info);
  return { selectionSetList, selectionSetGraphQL };
}

async function runPipeline(code: LoadedCode, steps: readonly Step[], run: Run): Promise<unknown> {
  const before = evaluate(code, 'request', run, { prev: null });
  let last = before.value;
  if (before.kind === 'value') {
    for (const step of steps) {
      const returned = await runStep(step, run, { result: last ?? null });
      last = returned.value;
      if (returned.kind === 'earlyReturn' && returned.skipTo === 'END') break;
    }
  }
  return evaluate(code, 'response', run, { prev: { result: last ?? null }, result: last ?? null, error: null }).value;
}

async function runStep({ code, loaderOf }: Step, run: Run, prev: HandlerContext['prev']): Promise<Returned> {
  const asked = evaluate(code, 'request', run, { prev });
  if (asked.kind === 'earlyReturn') return asked;
  try {
    const wire = wireNumbers(asked.value);
    const result = await loaderOf(wire).load(wire);
    return evaluate(code, 'response', run, { prev, result, error: null });
  } catch (failure) {
    if (!isLoaderFailure(failure)) throw failure;
    return evaluate(code, 'response', run, { prev, result: failure.result ?? null, error: errorOf(failure) });
  }
}

/** What a loader throws: the package's with the type under `extensions`, `batchLoader`'s with a result too. */
interface LoaderFailure extends Error {
  readonly extensions: { readonly errorType: string };
  readonly result?: unknown;
}

function isLoaderFailure(failure: unknown): failure is LoaderFailure {
  return failure instanceof Error && String(readType(failure)).startsWith('DynamoDB:');
}

function readType(failure: Error): unknown {
  return (failure as Partial<LoaderFailure>).extensions?.errorType;
}

function errorOf({ message, extensions }: LoaderFailure): HandlerError {
  return { message, type: extensions.errorType };
}

function evaluate(code: LoadedCode, handler: 'request' | 'response', run: Run, parts: Parts): Returned {
  const { outcome, stash, appendedErrors } = code.evaluate(handler, { ...run.context, stash: run.stash, ...parts });
  run.stash = stash;
  run.errors.push(...appendedErrors.map((error) => shown(error, run)));
  if (outcome.kind === 'error') throw shown(outcome.error, run);
  return outcome;
}

/** The package sends the `extensions` of an error and nothing else of it. */
function shown({ message, errorType, errorInfo, data }: ResolverError, { path }: Run): Error {
  return Object.assign(new Error(message), { extensions: { message, errorType, errorInfo, data, path } });
}

function keysOf(path: PathStep | undefined): (string | number)[] {
  return path ? [...keysOf(path.prev), path.key] : [];
}
