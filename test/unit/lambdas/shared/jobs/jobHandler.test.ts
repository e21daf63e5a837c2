import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import type { JobEvent } from '../../../../../lambdas/shared/jobs/jobEvent.ts';
import { jobRequest } from '../../../../../lambdas/shared/jobs/jobEvent.ts';
import { jobHandler } from '../../../../../lambdas/shared/jobs/jobHandler.ts';
import { timeLimit } from '../../../../../lambdas/shared/jobs/timeLimit.ts';
import { observe } from '../../../../../lambdas/shared/observability/observability.ts';
import { capturedOutput, linesOf } from '../../../../support/capturedOutput.ts';

const context = {
  awsRequestId: 'c6af9ac6',
  functionName: 'stack-monthClose',
  getRemainingTimeInMillis: () => 100_000,
} as Context;

const done = { closed: 3, failed: 0, left: 0 };

/** What a handler answers or fails with, and the lines it writes. */
async function called(event: JobEvent | null, summary = done) {
  const handler = jobHandler('monthClose', observe('monthClose'), async () => summary);
  let answer: unknown;
  const output = await capturedOutput(async () => {
    answer = await handler(event, context).catch((error: unknown) => error);
  });
  return { answer, lines: linesOf(output) };
}

describe('the day of a run', () => {
  it.each<[string, JobEvent, string]>([
    ['of the clock', {}, '2025-03-01'],
    ['of its schedule', { scheduledTime: '2025-02-28T23:45:00Z' }, '2025-02-28'],
    ['of its schedule, in UTC', { scheduledTime: '2025-02-28T23:45:00-05:00' }, '2025-03-01'],
  ])('is that %s', (_, event, today) => {
    expect(jobRequest(event, new Date('2025-03-01T00:10:00Z'))).toEqual({ today });
  });

  it.each<[JobEvent, string]>([
    [{ scheduledTime: 'yesterday' }, 'scheduledTime must be a date and time'],
    [{ scheduledTime: '<aws.scheduler.scheduled-time>' }, 'scheduledTime must be'],
    [{ month: '2014-13' }, 'month must be a month'],
    [{ job: 'month close' }, 'job must be a name'],
  ])('and what else it is told has to make sense: %j', async (event, message) => {
    const { answer } = await called(event);
    expect((answer as Error).message).toContain(message);
  });
});

describe('a job', () => {
  it('that did everything answers with its counts, and says that it succeeded', async () => {
    const { answer, lines } = await called({ job: 'nightlyCheck', scheduledTime: '2025-02-01T03:45:00Z' });
    expect(answer).toEqual({ job: 'nightlyCheck', today: '2025-02-01', ...done });
    expect(lines).toContainEqual(expect.objectContaining({ message: 'Job', job: 'nightlyCheck', closed: 3 }));
    const metric = lines.find((line) => 'JobSucceeded' in line);
    expect(metric).toMatchObject({ JobSucceeded: 1, job: 'nightlyCheck', service: 'monthClose' });
  });

  it('is called by the name of its function when nobody names it', async () => {
    const { answer } = await called(null);
    expect(answer).toMatchObject({ job: 'monthClose' });
    expect((await called({ month: '2014-02' })).answer).toMatchObject({ month: '2014-02' });
  });

  it.each([
    ['failed', { ...done, failed: 2 }],
    ['was left', { ...done, left: 5 }],
  ])('of which something %s fails with its counts, so that it is tried again', async (_, summary) => {
    const { answer, lines } = await called({}, summary);
    expect(answer).toMatchObject({
      name: 'JobIncomplete',
      message: `monthClose is not done: closed 3, failed ${summary.failed}, left ${summary.left}. Run it again to go on.`,
    });
    expect(lines.some((line) => 'JobSucceeded' in line)).toBe(false);
    expect(lines).toContainEqual(expect.objectContaining({ message: 'Job', ...summary }));
  });
});

describe('the time of a run', () => {
  it('ends ten seconds before the function is killed, or after four fifths of a short life', () => {
    let remaining = 900_000;
    const long = timeLimit(() => remaining);
    remaining = 10_500;
    expect(long()).toBe(500);
    remaining = 5_000;
    const short = timeLimit(() => remaining);
    expect(short()).toBe(4_000);
    remaining = 900;
    expect(short()).toBe(-100);
  });
});
