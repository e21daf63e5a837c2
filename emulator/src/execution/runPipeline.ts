import type { LoadedCode } from '../runtime/evaluation.ts';
import { evaluate, runStep, type ResolverRun, type Step } from './resolverRun.ts';

/** A pipeline resolver, loaded. */
export interface Pipeline {
  readonly code: LoadedCode;
  readonly functions: readonly Step[];
}

/**
 * Request handler, the functions in order, response handler. `ctx.prev.result` is what the one before returned. An
 * early return of the request handler skips all functions; one of a function skips that function, or with
 * `skipTo: 'END'` all that follow.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-overview-js.html
 */
export async function runPipeline({ code, functions }: Pipeline, run: ResolverRun): Promise<unknown> {
  const before = evaluate(code, 'request', run, { prev: null });
  const last = before.kind === 'earlyReturn' ? before.value : await runFunctions(functions, run, before.value);
  const prev = { result: last ?? null };
  return evaluate(code, 'response', run, { prev, result: prev.result, error: null }).value;
}

async function runFunctions(functions: readonly Step[], run: ResolverRun, first: unknown): Promise<unknown> {
  let last = first;
  for (const step of functions) {
    const returned = await runStep(step, run, { result: last ?? null });
    last = returned.value;
    if (returned.kind === 'earlyReturn' && returned.skipTo === 'END') break;
  }
  return last;
}
