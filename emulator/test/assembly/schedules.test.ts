import { describe, expect, it } from '@jest/globals';
import { arnOf, functionAssets, withStreams } from './withStreams.ts';
import { readTemplate } from './writeAssembly.ts';
import type { TestTemplate } from './writeAssembly.ts';

/** A template with a schedule; properties of it, or of its target, changed. */
function withSchedule(changes: Record<string, unknown> = {}, target: Record<string, unknown> = {}): TestTemplate {
  const template = withStreams();
  const Statement = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arnOf('Reader') };
  Object.assign(template.Resources, {
    ClockRole: {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] },
    },
    Nightly: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'cron(0 3 * * ? *)',
        FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 },
        Target: { Arn: arnOf('Reader'), RoleArn: arnOf('ClockRole'), ...target },
        ...changes,
      },
    },
  });
  return template;
}

async function scheduleOf(template: TestTemplate) {
  return (await readTemplate(template, functionAssets)).schedules[0];
}

describe('a schedule', () => {
  it("has Scheduler's defaults where the template says nothing", async () => {
    expect(await scheduleOf(withSchedule())).toEqual({
      name: 'Nightly',
      arn: 'arn:aws:scheduler:us-east-1:000000000000:schedule/default/Nightly',
      enabled: true,
      expression: 'cron(0 3 * * ? *)',
      timeZone: 'UTC',
      functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:Reader',
      maximumRetryAttempts: 185,
      maximumEventAgeSeconds: 86_400,
      permissions: [
        { actions: ['lambda:InvokeFunction'], resources: ['arn:aws:lambda:us-east-1:000000000000:function:Reader'] },
      ],
    });
  });

  it('is what the template says', async () => {
    const changes = {
      Name: 'nightly',
      GroupName: 'jobs',
      ScheduleExpressionTimezone: 'Europe/Berlin',
      State: 'DISABLED',
      StartDate: '2026-01-01T00:00:00.000Z',
      EndDate: '2027-01-01T00:00:00.000Z',
    };
    const target = {
      Input: '{"at":"<aws.scheduler.scheduled-time>"}',
      RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      DeadLetterConfig: { Arn: arnOf('Letters') },
    };
    expect(await scheduleOf(withSchedule(changes, target))).toMatchObject({
      name: 'nightly',
      arn: 'arn:aws:scheduler:us-east-1:000000000000:schedule/jobs/nightly',
      enabled: false,
      timeZone: 'Europe/Berlin',
      startDate: '2026-01-01T00:00:00.000Z',
      endDate: '2027-01-01T00:00:00.000Z',
      input: target.Input,
      maximumRetryAttempts: 0,
      maximumEventAgeSeconds: 60,
      deadLetterQueueArn: 'arn:aws:sqs:us-east-1:000000000000:Letters',
    });
  });

  it.each<[Record<string, unknown>, Record<string, unknown>, string]>([
    [{ ScheduleExpression: 'cron(0 3 * * * *)' }, {}, 'Nightly (AWS::Scheduler::Schedule): cron(0 3 * * * *): one of'],
    [{ ScheduleExpressionTimezone: 'Mars/Olympus' }, {}, 'ScheduleExpressionTimezone Mars/Olympus'],
    [{ StartDate: 'tomorrow' }, {}, 'StartDate tomorrow is no date'],
    [{ State: 'PAUSED' }, {}, 'State PAUSED is not one of ENABLED, DISABLED'],
    [{ Target: undefined }, {}, 'Target is missing'],
    [
      {},
      { Arn: 'arn:aws:scheduler:::aws-sdk:lambda:invoke' },
      'aws-sdk:lambda:invoke, which is no function of the stack',
    ],
    [{}, { SqsParameters: {} }, 'does not implement SqsParameters'],
    [{}, { Input: 'no JSON' }, 'Input has to be JSON for a function, got no JSON'],
    [{}, { RoleArn: 'arn:aws:iam::1:role/x' }, 'the role arn:aws:iam::1:role/x is not in the stack'],
    [{}, { RetryPolicy: { MaximumRetryAttempts: 186 } }, 'from 0 to 185'],
    [{}, { RetryPolicy: { MaximumEventAgeInSeconds: 59 } }, 'from 60 to 86400'],
    [{}, { DeadLetterConfig: { Arn: arnOf('Ordered') } }, 'which is no standard queue of the stack'],
  ])('is refused by name: %j %j', async (changes, target, message) => {
    await expect(scheduleOf(withSchedule(changes, target))).rejects.toThrow(message);
  });
});
