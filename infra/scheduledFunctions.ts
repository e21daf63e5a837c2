import { Duration } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { addFailureQueue } from './failureQueue.ts';
import { closeMonths, describeTables, postRecurrings, sendTo } from './functionAccess.ts';
import { functionEnvironment } from './functionParts.ts';
import type { FunctionParts } from './functionParts.ts';
import { jobs } from './jobs.ts';
import { addLambda } from './lambdaFunction.ts';
import { addSchedule, scheduleRole } from './schedule.ts';

interface Worker {
  readonly name: string;
  readonly access: readonly PolicyStatement[];
  /** In MB. */
  readonly memorySize: number;
  readonly timeout: Duration;
}

/** As long as Lambda lets a function run. */
const longest = Duration.minutes(15);

/**
 * A run that fails is tried twice more, one after the other, and none begins more than an hour after it was asked for.
 * With the hour that a schedule may be late, a job is over two and a quarter hours after its time, before the next one of
 * its function. Reserved concurrency of one would forbid runs side by side altogether, but take its share from all other
 * functions of the account, and fail in accounts whose whole quota is small. It is not needed: a schedule may call twice
 * and an operator may start a job by hand, so the jobs' writes are conditional and two runs do the work of one.
 */
const retries = { retryAttempts: 2, maxEventAge: Duration.hours(1) };

/**
 * The functions that begin by the clock, with the schedules of `jobs.ts`.
 * @returns the queue of the runs that failed for good
 */
export function addScheduledFunctions(scope: Construct, parts: FunctionParts): Queue {
  const failures = addFailureQueue(scope, 'FailedJobs');
  const workers: Worker[] = [
    { name: 'monthClose', access: closeMonths(parts), memorySize: 1024, timeout: longest },
    { name: 'dueRecurrings', access: postRecurrings(parts), memorySize: 512, timeout: longest },
    { name: 'countItems', access: describeTables(parts), memorySize: 256, timeout: Duration.minutes(1) },
  ];
  for (const worker of workers) addWorker(scope, parts, failures, worker);
  return failures;
}

function addWorker(scope: Construct, parts: FunctionParts, failures: Queue, worker: Worker): void {
  const { name, access, ...limits } = worker;
  const own = jobs.filter((job) => job.lambda === name);
  const description = own.map((job) => job.description).join('. ');
  const lambda = addLambda(scope, name, description, parts.lambdas, {
    ...limits,
    environment: functionEnvironment(name, parts),
    access: [...access, sendTo(failures)],
  });
  lambda.configureAsyncInvoke({ ...retries, onFailure: { bind: () => ({ destination: failures.queueArn }) } });
  const role = scheduleRole(scope, name, lambda, failures);
  for (const job of own) addSchedule(scope, job, { lambda, role, failures });
}
