import { dynamodb } from './dynamodb.ts';
import { runtime } from './earlyReturn.ts';
import { evaluateHandler } from './evaluateHandler.ts';
import type { Handler } from './evaluateHandler.ts';
import { extensions } from './extensions.ts';
import { globals } from './globals.ts';
import { createGuard } from './guard.ts';
import type { Guard, Limits } from './guard.ts';
import { harden } from './harden.ts';
import type { Host } from './host.ts';
import { installHost } from './hostCalls.ts';
import { fail, Fault, toJson } from './intrinsics.ts';
import { util } from './util.ts';

type Handlers = Record<'request' | 'response', Handler>;

/** The resolver's code as `scriptOf` wraps it. */
export type CodeFunction = (modules: object, guard: Guard) => Record<'request' | 'response', unknown>;

/** The sandbox as its host holds it: functions of the sandbox's realm that take and return text. */
export interface Sandbox {
  /** JSON: pairs of module name and the names it exports. */
  readonly exports: string;
  /** Runs the module's top level. Throws what it throws. */
  load(code: CodeFunction): void;
  /** One run of a handler: `HandlerContext` in, `EvaluationReport` out, both as JSON. Does not throw. */
  evaluate(handler: 'request' | 'response', context: string): string;
}

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '@aws-appsync/utils': { util, extensions, runtime },
  '@aws-appsync/utils/dynamodb': dynamodb as unknown as Readonly<Record<string, unknown>>,
};

/** Makes the realm this runs in an APPSYNC_JS runtime. Call it once, before any resolver code. */
export function boot(globalObject: object, host: Host, limits: Limits): Sandbox {
  Fault.stackTraceLimit = 50;
  installHost(host);
  harden(globalObject, { ...globals, Error: { prepareStackTrace: frameLines } }, modules);
  const guard = createGuard(limits);
  let handlers: Handlers | undefined;
  return {
    exports: toJson(Object.entries(modules).map(([name, members]) => [name, Object.keys(members)])) ?? '',
    load(code) {
      guard.start();
      handlers = handlersOf(code(modules, guard));
    },
    evaluate(handler, context) {
      guard.start();
      return handlers === undefined ? fail('no code is loaded') : evaluateHandler(handlers[handler], handler, context);
    },
  };
}

/**
 * Node asks the global `Error` of a realm, then that of its own, how to write a stack. Without this one, formatters
 * that others install (test runners, source maps) would run on this realm's functions, which lack what they expect.
 */
function frameLines(_error: unknown, frames: NodeJS.CallSite[]): string {
  return frames.map((frame) => `\n    at ${frame.getFileName()}:${frame.getLineNumber()}`).join('');
}

function handlersOf({ request, response }: ReturnType<CodeFunction>): Handlers {
  if (typeof request !== 'function' || typeof response !== 'function')
    return fail('request and response must be functions');
  return { request: request as Handler, response: response as Handler };
}
