import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
  TimeWindow,
} from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { sendTo } from './functionAccess.ts';
import type { Job } from './jobs.ts';

export interface ScheduledWork {
  readonly lambda: IFunction;
  /** From `scheduleRole`. */
  readonly role: Role;
  /** Gets a call that could not be delivered. */
  readonly failures: IQueue;
}

/** Lambda takes a call at once or is in trouble; an hour is as long as a job can wait for it and still be on time. */
const retryPolicy = { maximumRetryAttempts: 10, maximumEventAgeInSeconds: Duration.hours(1).toSeconds() };

/**
 * Calls the function with the job's name and the time that it was due, so that a late run knows which day it is for. Not
 * CDK's LambdaInvoke as the target: it would allow all versions of the function.
 */
export function addSchedule(scope: Construct, job: Job, { lambda, role, failures }: ScheduledWork): void {
  const { name, description, at } = job;
  const input = ScheduleTargetInput.fromObject({ job: name, scheduledTime: ContextAttribute.scheduledTime });
  const deadLetterConfig = { arn: failures.queueArn };
  new Schedule(scope, `${name}Schedule`, {
    scheduleName: `${Stack.of(scope).stackName}-${name}`,
    description,
    schedule: ScheduleExpression.cron(at),
    timeWindow: TimeWindow.off(),
    target: { bind: () => ({ arn: lambda.functionArn, role, input, retryPolicy, deadLetterConfig }) },
  });
}

/** For the scheduler of this account alone: calling this function, and putting aside what could not be delivered. */
export function scheduleRole(scope: Construct, name: string, lambda: IFunction, failures: IQueue): Role {
  const invoke = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] });
  return new Role(scope, `${name}ScheduleRole`, {
    description: `What the schedules of the function ${name} may do`,
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
    inlinePolicies: { access: new PolicyDocument({ statements: [invoke, sendTo(failures)] }) },
  });
}
