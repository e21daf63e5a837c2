import { describe, expect, it } from '@jest/globals';
import type { Schedule } from '../../src/assembly/app.ts';
import { runSchedule } from '../../src/schedules/runSchedule.ts';

const functionArn = 'arn:aws:lambda:eu-central-1:000000000000:function:sweep';
const queueArn = 'arn:aws:sqs:eu-central-1:000000000000:letters';
const scheduledAt = Date.parse('2026-11-22T06:00:00Z');

function aSchedule(more: Partial<Schedule> = {}): Schedule {
  return {
    name: 'nightly',
    arn: 'arn:aws:scheduler:eu-central-1:000000000000:schedule/default/nightly',
    enabled: true,
    expression: 'cron(0 6 * * ? *)',
    timeZone: 'UTC',
    functionArn,
    maximumRetryAttempts: 2,
    maximumEventAgeSeconds: 3600,
    permissions: [{ actions: ['lambda:InvokeFunction', 'sqs:SendMessage'], resources: [functionArn, queueArn] }],
    ...more,
  };
}

interface Ran {
  readonly payloads: string[];
  readonly letters: { readonly body: string; readonly attributes: Readonly<Record<string, string>> }[];
  readonly log: string[];
  readonly pauses: number[];
}

/** Runs a schedule whose function cannot be reached for the first `failures` times. */
async function run(schedule: Schedule, failures = 0, now: () => number = () => scheduledAt): Promise<Ran> {
  const ran: Ran = { payloads: [], letters: [], log: [], pauses: [] };
  await runSchedule(schedule, scheduledAt, {
    accept(arn, payload) {
      expect(arn).toBe(functionArn);
      ran.payloads.push(payload);
      if (ran.payloads.length <= failures) throw new Error('busy');
    },
    send(_, body, attributes) {
      ran.letters.push({ body, attributes });
      return Promise.resolve();
    },
    pause: (count) => Promise.resolve(void ran.pauses.push(count)),
    now,
    log: (line) => ran.log.push(line),
  });
  return ran;
}

describe('a run hands to the function', () => {
  it('the input, with its context attributes replaced wherever they stand', async () => {
    const input =
      '{"at":"<aws.scheduler.scheduled-time>","by":["<aws.scheduler.schedule-arn>#<aws.scheduler.attempt-number>"],' +
      '"id":"<aws.scheduler.execution-id>","other":"<aws.scheduler.unknown>"}';
    const { payloads } = await run(aSchedule({ input }));
    expect(JSON.parse(payloads[0] ?? '')).toEqual({
      at: '2026-11-22T06:00:00Z',
      by: ['arn:aws:scheduler:eu-central-1:000000000000:schedule/default/nightly#1'],
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      other: '<aws.scheduler.unknown>',
    });
  });

  it('a notification when there is no input', async () => {
    const { payloads } = await run(aSchedule());
    expect(JSON.parse(payloads[0] ?? '')).toMatchObject({
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: '000000000000',
      time: '2026-11-22T06:00:00Z',
      region: 'eu-central-1',
      resources: [aSchedule().arn],
      detail: '{}',
    });
  });
});

describe('a function that cannot be reached', () => {
  const input = '{"attempt":<aws.scheduler.attempt-number>}';

  it('is tried again', async () => {
    const { payloads, letters, pauses } = await run(aSchedule({ input }), 2);
    expect(payloads).toEqual(['{"attempt":1}', '{"attempt":2}', '{"attempt":3}']);
    expect([letters, pauses]).toEqual([[], [1, 2]]);
  });

  it('is given up when the retries are used up, and the event goes to the queue', async () => {
    const { letters } = await run(aSchedule({ input, deadLetterQueueArn: queueArn }), 9);
    expect(letters).toEqual([
      {
        body: '{"attempt":3}',
        attributes: {
          ERROR_CODE: 'ServiceException',
          ERROR_MESSAGE: 'Error: busy',
          EXECUTION_ID: expect.any(String),
          EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
          IS_PAYLOAD_TRUNCATED: 'false',
          RETRY_ATTEMPTS: '2',
          SCHEDULED_TIME: '2026-11-22T06:00:00Z',
          SCHEDULE_ARN: aSchedule().arn,
          TARGET_ARN: functionArn,
        },
      },
    ]);
  });

  it('is given up when the event is too old', async () => {
    const schedule = aSchedule({ deadLetterQueueArn: queueArn });
    const { payloads, letters } = await run(schedule, 9, () => scheduledAt + 3_600_000);
    expect(payloads).toHaveLength(1);
    expect(letters[0]?.attributes).toMatchObject({ EXHAUSTED_RETRY_CONDITION: 'MaximumEventAgeInSeconds' });
  });
});

describe('the role of a schedule', () => {
  it('must allow invoking the function, and no retry helps', async () => {
    const permissions = [{ actions: ['sqs:SendMessage'], resources: ['*'] }];
    const { payloads, letters, log } = await run(aSchedule({ permissions, deadLetterQueueArn: queueArn }));
    expect(payloads).toEqual([]);
    expect(letters[0]?.attributes).toMatchObject({ ERROR_CODE: 'AccessDeniedException', RETRY_ATTEMPTS: '0' });
    expect(letters[0]?.attributes).not.toHaveProperty('EXHAUSTED_RETRY_CONDITION');
    expect(log[0]).toContain(`not authorized to perform: lambda:InvokeFunction on resource: ${functionArn}`);
  });

  it('must allow sending to the queue', async () => {
    const { letters, log } = await run(aSchedule({ permissions: [], deadLetterQueueArn: queueArn }));
    expect(letters).toEqual([]);
    expect(log.at(-1)).toContain('does not allow sqs:SendMessage');
  });
});
