import { randomUUID } from 'node:crypto';
import type { LambdaFunction } from '../assembly/app.ts';
import type { Activity } from './activity.ts';
import type { FunctionHost } from './functionHost.ts';
import type { Invocation } from './functionProcess.ts';
import type { RetryPause } from './retryPause.ts';

/** Events that nobody waits for. */
export interface AsynchronousEvents {
  /** Takes an event and returns the id of the request. The function gets it later, again when it fails. */
  accept(lambda: LambdaFunction, payload: string): string;
  /** Nothing is tried again. */
  stop(): void;
}

export interface AsynchronousEventsOptions {
  readonly functionHost: Pick<FunctionHost, 'invoke'>;
  readonly activity: Activity;
  readonly send: (queueArn: string, body: string, attributes?: Readonly<Record<string, string>>) => Promise<void>;
  readonly pause: RetryPause;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: (line: string) => void;
  readonly onError: (error: unknown) => void;
}

interface Event {
  readonly lambda: LambdaFunction;
  readonly payload: string;
  readonly requestId: string;
  readonly acceptedAt: number;
}

type Failure = Extract<Invocation, { ok: false }>;

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
export function createAsynchronousEvents(options: AsynchronousEventsOptions): AsynchronousEvents {
  const { functionHost, activity, pause, now, onError } = options;
  let isStopped = false;

  async function process(event: Event): Promise<void> {
    const { lambda, payload, requestId, acceptedAt } = event;
    const { maximumRetryAttempts, maximumEventAgeSeconds } = lambda.asynchronous;
    for (let attempts = 1; !isStopped; attempts += 1) {
      const outcome = await functionHost.invoke(lambda.arn, payload, requestId);
      if (outcome.ok || isStopped) return;
      if (attempts > maximumRetryAttempts) return await giveUp(event, 'RetriesExhausted', attempts, outcome, options);
      await pause(attempts);
      const isTooOld = now() - acceptedAt > maximumEventAgeSeconds * 1000;
      if (isTooOld) return await giveUp(event, 'EventAgeExceeded', attempts, outcome, options);
    }
  }

  return {
    accept(lambda, payload) {
      const requestId = randomUUID();
      const event = { lambda, payload, requestId, acceptedAt: now() };
      void activity.track(() => process(event)).catch((error: unknown) => isStopped || onError(error));
      return requestId;
    },
    stop() {
      isStopped = true;
    },
  };
}

/** Tells the destination of failures, and the dead-letter queue. */
async function giveUp(
  { lambda, payload, requestId }: Event,
  condition: string,
  attempts: number,
  { errorType, errorMessage }: Failure,
  { send, now, log }: AsynchronousEventsOptions,
): Promise<void> {
  const { onFailureQueueArn, deadLetterQueueArn } = lambda.asynchronous;
  log(`${lambda.name}: an event was given up after ${attempts} attempts (${condition})`);
  if (onFailureQueueArn !== undefined) {
    const record = {
      version: '1.0',
      timestamp: new Date(now()).toISOString(),
      requestContext: {
        requestId,
        functionArn: `${lambda.arn}:$LATEST`,
        condition,
        approximateInvokeCount: attempts,
      },
      requestPayload: JSON.parse(payload) as unknown,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType, errorMessage },
    };
    await send(onFailureQueueArn, JSON.stringify(record));
  }
  if (deadLetterQueueArn !== undefined) {
    const attributes = { RequestID: requestId, ErrorCode: '200', ErrorMessage: errorMessage.slice(0, 1024) };
    await send(deadLetterQueueArn, payload, attributes);
  }
}
