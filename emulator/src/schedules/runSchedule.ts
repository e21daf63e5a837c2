import { randomBytes } from 'node:crypto';
import { allows } from '../access/allows.ts';
import type { Schedule } from '../assembly/app.ts';
import type { RetryPause } from '../functions/retryPause.ts';
import { eventOf, toSeconds } from './contextAttributes.ts';
import type { ScheduleRun } from './contextAttributes.ts';

export interface RunOptions {
  /** Hands an event to a function, which deals with it later. @throws when the function cannot be given it */
  readonly accept: (functionArn: string, payload: string) => void;
  readonly send: (queueArn: string, body: string, attributes: Readonly<Record<string, string>>) => Promise<void>;
  readonly pause: RetryPause;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** Why a run was given up: AWS's codes, as far as they can occur here. */
interface Failure {
  readonly code: string;
  readonly message: string;
  /** Trying again may help. */
  readonly isPassing: boolean;
}

/**
 * Invokes the target of a schedule: asynchronously, so that what the function makes of the event is nothing that the
 * schedule hears of. What cannot be handed over is retried as the schedule says, and ends in its dead-letter queue.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
 */
export async function runSchedule(schedule: Schedule, scheduledAt: number, options: RunOptions): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const run: ScheduleRun = { schedule, scheduledAt, attempt, executionId: randomBytes(8).toString('hex') };
    const failure = tryOnce(run, options);
    if (!failure) return;
    const exhausted = failure.isPassing ? exhaustedCondition(run, options.now()) : 'none';
    if (exhausted === undefined) {
      await options.pause(attempt);
      continue;
    }
    options.log(`${schedule.name}: not run (${failure.message})`);
    return await bury(run, failure, exhausted, options);
  }
}

function tryOnce(run: ScheduleRun, { accept }: RunOptions): Failure | undefined {
  const { name, functionArn, permissions } = run.schedule;
  const action = 'lambda:InvokeFunction';
  if (!allows(permissions, action, functionArn)) {
    const message = `The role of the schedule ${name} is not authorized to perform: ${action} on resource: ${functionArn}`;
    return { code: 'AccessDeniedException', message, isPassing: false };
  }
  try {
    accept(functionArn, eventOf(run));
    return undefined;
  } catch (error) {
    return { code: 'ServiceException', message: String(error), isPassing: true };
  }
}

/** Which limit of the schedule's retry policy is reached, undefined while none is. */
function exhaustedCondition({ schedule, attempt, scheduledAt }: ScheduleRun, now: number): string | undefined {
  if (attempt > schedule.maximumRetryAttempts) return 'MaximumRetryAttempts';
  return now - scheduledAt >= schedule.maximumEventAgeSeconds * 1000 ? 'MaximumEventAgeInSeconds' : undefined;
}

async function bury(run: ScheduleRun, failure: Failure, exhausted: string, { send, log }: RunOptions): Promise<void> {
  const { schedule, scheduledAt, executionId, attempt } = run;
  const { deadLetterQueueArn, permissions } = schedule;
  if (deadLetterQueueArn === undefined) return;
  if (!allows(permissions, 'sqs:SendMessage', deadLetterQueueArn)) {
    return log(`${schedule.name}: its role does not allow sqs:SendMessage on ${deadLetterQueueArn}`);
  }
  await send(deadLetterQueueArn, eventOf(run), {
    ERROR_CODE: failure.code,
    ERROR_MESSAGE: failure.message,
    EXECUTION_ID: executionId,
    ...(exhausted === 'none' ? {} : { EXHAUSTED_RETRY_CONDITION: exhausted }),
    IS_PAYLOAD_TRUNCATED: 'false',
    RETRY_ATTEMPTS: String(attempt - 1),
    SCHEDULED_TIME: toSeconds(scheduledAt),
    SCHEDULE_ARN: schedule.arn,
    TARGET_ARN: schedule.functionArn,
  });
}
