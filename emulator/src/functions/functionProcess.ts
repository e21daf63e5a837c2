import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { LambdaFunction } from '../assembly/app.ts';
import type { FunctionFailure, FunctionReport, InvocationEvent } from './protocol.ts';

/** The outcome of one invocation; `text` is the result as JSON, undefined for nothing. */
export type Invocation =
  { readonly ok: true; readonly text: string | undefined } | ({ readonly ok: false } & FunctionFailure);

/** One execution environment: module state and variables of its own. It takes one event at a time. */
export interface FunctionProcess {
  invoke(payload: string, requestId?: string): Promise<Invocation>;
  /** Ended by itself, or by an invocation that timed out; it takes no more events. */
  hasEnded(): boolean;
  stop(): Promise<void>;
}

export interface ProcessOptions {
  readonly bootstrap: string;
  /** The function's `/var/task`. */
  readonly task: string;
  /** All of its environment variables: nothing of the emulator's own is passed on. */
  readonly variables: Readonly<Record<string, string>>;
  /** Receives each line that the function writes. */
  readonly log: (line: string) => void;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html: ten seconds to load the module. */
const INITIALIZATION_LIMIT_MS = 10_000;

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: 6 MB, in bytes as Lambda counts them. */
const RESPONSE_LIMIT_BYTES = 6_291_556;

type Waited = FunctionReport | { readonly kind: 'late' } | { readonly kind: 'ended'; readonly code: number | null };

export function startFunctionProcess(lambda: LambdaFunction, options: ProcessOptions): FunctionProcess {
  const child = fork(options.bootstrap, [], {
    cwd: options.task,
    env: { ...options.variables },
    execArgv: [`--max-old-space-size=${lambda.memorySizeInMB}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  forwardLines(child.stdout, options.log);
  forwardLines(child.stderr, options.log);
  const initialized = nextReport(child, INITIALIZATION_LIMIT_MS);

  async function invoke(payload: string, requestId: string = randomUUID()): Promise<Invocation> {
    const start = await initialized;
    if (start.kind !== 'ready') return ended(start, requestId, INITIALIZATION_LIMIT_MS);
    const limit = lambda.timeoutSeconds * 1000;
    const event: InvocationEvent = { requestId, functionArn: lambda.arn, payload, deadline: Date.now() + limit };
    const answer = nextReport(child, limit);
    child.send(event, () => undefined);
    const report = await answer;
    if (report.kind === 'result') return withinLimit(report.text);
    if (report.kind === 'failure') return { ok: false, ...failureOnly(report) };
    return ended(report, requestId, limit);
  }

  async function ended(waited: Waited, requestId: string, limit: number): Promise<Invocation> {
    await stopProcess(child);
    if (waited.kind === 'fault') return { ok: false, ...failureOnly(waited) };
    const failure = waited.kind === 'late' ? timedOut(limit, requestId) : exited(waited, requestId);
    options.log(failure.errorMessage);
    return { ok: false, ...failure };
  }

  return { invoke, hasEnded: () => hasEnded(child), stop: () => stopProcess(child) };
}

function failureOnly({ errorType, errorMessage }: FunctionFailure): FunctionFailure {
  return { errorType, errorMessage };
}

function withinLimit(text: string | undefined): Invocation {
  if (Buffer.byteLength(text ?? '') <= RESPONSE_LIMIT_BYTES) return { ok: true, text };
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${RESPONSE_LIMIT_BYTES} bytes).`;
  return { ok: false, errorType: 'Function.ResponseSizeTooLarge', errorMessage };
}

function timedOut(limit: number, requestId: string): FunctionFailure {
  const seconds = (limit / 1000).toFixed(2);
  const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`;
  return { errorType: 'Sandbox.Timedout', errorMessage };
}

function exited(waited: Waited, requestId: string): FunctionFailure {
  const code = waited.kind === 'ended' ? waited.code : null;
  const reason =
    code === null ? 'Runtime exited with error: signal: killed' : `Runtime exited with exit status ${code}`;
  return { errorType: 'Runtime.ExitError', errorMessage: `RequestId: ${requestId} Error: ${reason}` };
}

/** The child's next message, or that it ended, or that neither came in time. */
function nextReport(child: ChildProcess, milliseconds: number): Promise<Waited> {
  return new Promise((resolve) => {
    const settle = (waited: Waited): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('disconnect', onEnd).off('error', onEnd);
      resolve(waited);
    };
    const onMessage = (message: unknown): void => settle(message as FunctionReport);
    const onEnd = (): void => void exitCode(child).then((code) => settle({ kind: 'ended', code }));
    const timer = setTimeout(() => settle({ kind: 'late' }), milliseconds);
    // The channel closes after its last message; `exit` may come before that message.
    child.on('message', onMessage).on('disconnect', onEnd).on('error', onEnd);
    if (hasEnded(child)) onEnd();
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (!hasEnded(child)) await once(child, 'exit');
  return child.exitCode;
}

async function stopProcess(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await exitCode(child);
}

function forwardLines(stream: Readable | null, log: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', log);
}
