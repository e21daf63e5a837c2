import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { FunctionFailure, FunctionReport, InvocationEvent } from './protocol.ts';

/**
 * The program of a function's process: loads the module that the variable _HANDLER names below LAMBDA_TASK_ROOT and
 * hands it one event after another. It is bundled and started by `functionProcess.ts`, never imported.
 */
type Handler = (event: unknown, context: unknown) => unknown;

const variables = process.env;

/** Lambda looks for these, in this order. */
const extensions = ['.js', '.mjs', '.cjs'];

async function loadHandler(): Promise<Handler> {
  const [file = '', exported = ''] = (variables['_HANDLER'] ?? '').split('.');
  const path = join(variables['LAMBDA_TASK_ROOT'] ?? '', file);
  const found = extensions.map((extension) => path + extension).find((candidate) => existsSync(candidate));
  if (found === undefined) throw named('Runtime.ImportModuleError', `Cannot find module '${file}'`);
  const loaded = (await import(pathToFileURL(found).href)) as Record<string, unknown>;
  const commonJs = loaded['default'] as Record<string, unknown> | undefined;
  const handler = loaded[exported] ?? commonJs?.[exported];
  if (typeof handler !== 'function') {
    throw named('Runtime.HandlerNotFound', `${file}.${exported} is undefined or not exported`);
  }
  if (handler.length > 2) {
    throw named('Runtime.CallbackHandlerDeprecated', 'A handler with a callback is not served: make it async.');
  }
  return handler as Handler;
}

async function invoke(handler: Handler, event: InvocationEvent): Promise<void> {
  try {
    const value = await handler(JSON.parse(event.payload), contextOf(event));
    const text = textOf(value);
    report({ kind: 'result', ...(text === undefined ? {} : { text }) });
  } catch (error) {
    write(error);
    report({ kind: 'failure', ...failureOf(error) });
  }
}

function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw named('Runtime.MarshalError', `Unable to stringify response body: ${failureOf(error).errorMessage}`);
  }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
function contextOf({ requestId, functionArn, deadline }: InvocationEvent): unknown {
  return {
    functionName: variables['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: variables['AWS_LAMBDA_FUNCTION_VERSION'],
    invokedFunctionArn: functionArn,
    memoryLimitInMB: variables['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    awsRequestId: requestId,
    logGroupName: variables['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: variables['AWS_LAMBDA_LOG_STREAM_NAME'],
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

function failureOf(error: unknown): FunctionFailure {
  if (error instanceof Error) return { errorType: error.name, errorMessage: error.message };
  return { errorType: typeof error, errorMessage: String(error) };
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function report(message: FunctionReport, then?: () => void): void {
  if (process.connected) process.send?.(message, undefined, undefined, then);
}

/** To the log of the function, with the stack. */
function write(error: unknown): void {
  process.stderr.write(`${inspect(error)}\n`);
}

/** A fault outside the handler ends the process, as it ends a Lambda environment. */
function end(name: string, error: unknown): void {
  write(error);
  const { errorType, errorMessage } = failureOf(error);
  report({ kind: 'fault', errorType: name, errorMessage: `${errorType}: ${errorMessage}` }, () => process.exit(1));
}

process.on('uncaughtException', (error) => end('Runtime.UncaughtException', error));
process.on('unhandledRejection', (reason) => end('Runtime.UnhandledPromiseRejection', reason));
process.on('disconnect', () => process.exit());
// Ctrl-C goes to every process of the terminal; the emulator ends this one when it is done.
process.on('SIGINT', () => undefined);

try {
  const handler = await loadHandler();
  process.on('message', (event: InvocationEvent) => void invoke(handler, event));
  report({ kind: 'ready' });
} catch (error) {
  write(error);
  report({ kind: 'fault', ...failureOf(error) }, () => process.exit(1));
}
