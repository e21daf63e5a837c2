import { describe, expect, it } from '@jest/globals';
import type { AsynchronousEvents, LambdaFunction } from '../../src/assembly/app.ts';
import { createActivity } from '../../src/functions/activity.ts';
import { createAsynchronousEvents } from '../../src/functions/asynchronousEvents.ts';
import type { Invocation } from '../../src/functions/functionProcess.ts';

const failure: Invocation = { ok: false, errorType: 'RangeError', errorMessage: 'x'.repeat(2000) };

interface Sent {
  readonly queueArn: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>> | undefined;
}

/** Gives a function one event; it fails as often as said. Resolves when nothing is under way any more. */
async function accept(
  asynchronous: Partial<AsynchronousEvents>,
  failures: number,
  now: () => number = () => 0,
): Promise<{ readonly requestIds: string[]; readonly sent: Sent[] }> {
  const [requestIds, sent]: [string[], Sent[]] = [[], []];
  const lambda = {
    name: 'sweep',
    arn: 'arn:sweep',
    asynchronous: { maximumRetryAttempts: 2, maximumEventAgeSeconds: 60, ...asynchronous },
  } as LambdaFunction;
  const activity = createActivity();
  const events = createAsynchronousEvents({
    activity,
    functionHost: {
      invoke(_, payload, requestId = '') {
        expect(payload).toBe('{"a":1}');
        requestIds.push(requestId);
        return Promise.resolve(requestIds.length <= failures ? failure : { ok: true, text: undefined });
      },
    },
    send: (queueArn, body, attributes) => Promise.resolve(void sent.push({ queueArn, body, attributes })),
    pause: () => Promise.resolve(),
    now,
    log: () => undefined,
    onError(error) {
      throw error;
    },
  });
  const requestId = events.accept(lambda, '{"a":1}');
  expect(activity.running()).toBe(1);
  while (activity.running() > 0) await new Promise(setImmediate);
  expect(new Set(requestIds)).toEqual(new Set([requestId]));
  return { requestIds, sent };
}

describe('an event that nobody waits for', () => {
  it('is tried again, twice, as the same request', async () => {
    expect((await accept({}, 2)).requestIds).toHaveLength(3);
    expect((await accept({}, 9)).requestIds).toHaveLength(3);
    expect((await accept({ maximumRetryAttempts: 0 }, 9)).requestIds).toHaveLength(1);
  });

  it('goes to no queue when the function does it in the end', async () => {
    expect((await accept({ deadLetterQueueArn: 'q', onFailureQueueArn: 'p' }, 2)).sent).toEqual([]);
  });

  // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
  it('that fails is told to the destination of failures, and sent to the dead-letter queue', async () => {
    const { sent, requestIds } = await accept({ deadLetterQueueArn: 'dead', onFailureQueueArn: 'failed' }, 9);
    const [told, dead] = sent;
    expect(told?.queueArn).toBe('failed');
    expect(JSON.parse(told?.body ?? '')).toEqual({
      version: '1.0',
      timestamp: '1970-01-01T00:00:00.000Z',
      requestContext: {
        requestId: requestIds[0],
        functionArn: 'arn:sweep:$LATEST',
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
      },
      requestPayload: { a: 1 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType: 'RangeError', errorMessage: 'x'.repeat(2000) },
    });
    const attributes = { RequestID: requestIds[0], ErrorCode: '200', ErrorMessage: 'x'.repeat(1024) };
    expect(dead).toEqual({ queueArn: 'dead', body: '{"a":1}', attributes });
  });

  it('is given up when it has become too old', async () => {
    let time = 0;
    const { sent, requestIds } = await accept({ onFailureQueueArn: 'failed' }, 9, () => (time += 31_000));
    expect(requestIds).toHaveLength(2);
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ requestContext: { condition: 'EventAgeExceeded' } });
  });
});
