import type { Evaluation, HandlerContext, LoadedCode, RuntimeServices } from '../../src/runtime/evaluation.ts';
import { loadCode } from '../../src/runtime/loadCode.ts';

/** 2018-02-06T19:01:35.758Z, the instant of the examples in the AppSync documentation. */
export const documentedNow = 1517943695758;

export const fixedServices: RuntimeServices = {
  now: () => documentedNow,
  random: () => 0.5,
  randomUUID: () => '00000000-0000-4000-8000-000000000001',
};

export function aContext(changes: Partial<HandlerContext> = {}): HandlerContext {
  return {
    arguments: {},
    source: null,
    identity: null,
    stash: {},
    prev: null,
    env: {},
    info: {
      fieldName: 'note',
      parentTypeName: 'Query',
      variables: {},
      selectionSetList: ['id'],
      selectionSetGraphQL: '{ id }',
    },
    request: { headers: {}, domainName: null },
    ...changes,
  };
}

type LoadOptions = Parameters<typeof loadCode>[2];

export function load(text: string, options?: LoadOptions, services = fixedServices): Promise<LoadedCode> {
  return loadCode({ origin: 'resolvers/note.js', text }, services, options);
}

/** A file whose request handler has this body and whose response handler returns `ctx.result`. */
export function withRequest(body: string): string {
  return `import { util, extensions, runtime } from '@aws-appsync/utils';
import * as ddb from '@aws-appsync/utils/dynamodb';
export function request(ctx) {
${body}
}
export function response(ctx) { return ctx.result; }
`;
}

export async function runRequest(body: string, context = aContext(), options?: LoadOptions): Promise<Evaluation> {
  return (await load(withRequest(body), options)).evaluate('request', context);
}

/** What the expression evaluates to in a handler. Throws when the outcome is not a value. */
export async function valueOf(expression: string, context = aContext()): Promise<unknown> {
  const { outcome } = await runRequest(`return ${expression};`, context);
  if (outcome.kind === 'value') return outcome.value;
  throw new Error(outcome.kind === 'error' ? outcome.error.message : outcome.kind);
}

/** The message of the fault (errorType Code) that the expression ends in. */
export async function faultOf(expression: string, context = aContext()): Promise<string> {
  const { outcome } = await runRequest(`return ${expression};`, context);
  if (outcome.kind === 'error' && outcome.error.errorType === 'Code') return outcome.error.message;
  throw new Error(`${expression} did not fail: ${JSON.stringify(outcome)}`);
}
