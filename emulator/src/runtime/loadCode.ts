import type { Code } from '../assembly/app.ts';
import { checkCode } from './code/checkCode.ts';
import { CodeRefused } from './code/codeRefused.ts';
import { scriptOf } from './code/scriptOf.ts';
import type { Evaluation, HandlerContext, LoadedCode, RuntimeServices } from './evaluation.ts';
import { hostFunctions } from './host/hostFunctions.ts';
import type { EvaluationReport } from './module/evaluateHandler.ts';
import type { Limits } from './module/guard.ts';
import { createRealm } from './sandbox.ts';
import type { Realm } from './sandbox.ts';

/** AppSync documents 1,000 iterations a loop; the time limit is ours, for code that would never end. */
const defaultLimits: Limits = { timeout: 5_000, maxIterations: 1_000 };

/** https://docs.aws.amazon.com/general/latest/gr/appsync.html: size of an evaluated request or response. */
const maxReportLength = 5 * 1024 * 1024;

/**
 * Loads one bundled APPSYNC_JS file into a sandbox of its own. What the file keeps in module-level variables lives as
 * long as the loaded code; everything else is fresh in each evaluation.
 * Throws CodeRefused, with all reasons, when AppSync would not accept the file or its top level fails.
 */
export async function loadCode(
  code: Code,
  services: RuntimeServices,
  options: Partial<Limits> = {},
): Promise<LoadedCode> {
  const realm = await createRealm(code.origin, hostFunctions(services), { ...defaultLimits, ...options });
  const modules = Object.fromEntries(JSON.parse(realm.sandbox.exports) as [string, string[]][]);
  const script = scriptOf(checkCode(code, modules), code.text);
  try {
    realm.sandbox.load(realm.compile(script, code.origin));
  } catch (error) {
    const { message, stack } = error as Error;
    throw new CodeRefused(code.origin, [{ line: lineIn(code.origin, stack), message }]);
  }
  return { evaluate: (handler, context) => evaluate(realm, code.origin, handler, context) };
}

function evaluate(realm: Realm, origin: string, handler: 'request' | 'response', context: HandlerContext): Evaluation {
  const text = realm.sandbox.evaluate(handler, JSON.stringify(context));
  if (text.length <= maxReportLength) return withPosition(JSON.parse(text) as EvaluationReport, origin);
  const message = `${origin}: what the ${handler} handler evaluates to is larger than 5 MB`;
  const nothing = { appendedErrors: [], invalidations: [], responseHeaders: {}, logs: [] };
  return { outcome: codeError(message), stash: { ...context.stash }, ...nothing };
}

function withPosition(report: EvaluationReport, origin: string): Evaluation {
  const { outcome, ...rest } = report;
  if (outcome.kind !== 'fault') return { ...rest, outcome };
  const line = lineIn(origin, outcome.stack);
  return { ...rest, outcome: codeError(`${origin}${line === 0 ? '' : `:${line}`}: ${outcome.message}`) };
}

function codeError(message: string): Evaluation['outcome'] {
  return { kind: 'error', error: { message, errorType: 'Code', data: null, errorInfo: null } };
}

/** The line of the innermost frame in the resolver's file; 0 when the stack does not say. */
function lineIn(origin: string, stack = ''): number {
  const mark = `\n    at ${origin}:`;
  const start = stack.indexOf(mark);
  return start < 0 ? 0 : Number.parseInt(stack.slice(start + mark.length), 10) || 0;
}
