import { compileSchedule, ScheduleExpressionError } from '../schedules/scheduleExpression.ts';
import type { LambdaFunction, Queue, Schedule } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import { readQueueArn } from './destinations.ts';
import { findFunction } from './functions.ts';
import type { Invoker } from './functions.ts';
import { readPermissions } from './permissions.ts';
import { onlyServed } from './properties.ts';
import type { Properties, PropertyRules } from './properties.ts';
import { describe } from './stack.ts';
import type { Stack } from './stack.ts';
import type { Resource } from './template.ts';

const type = 'AWS::Scheduler::Schedule';

const scheduleRules: PropertyRules = {
  served: [
    'Name',
    'GroupName',
    'ScheduleExpression',
    'ScheduleExpressionTimezone',
    'State',
    'StartDate',
    'EndDate',
    'Target',
  ],
  ignored: {
    Description: 'a label',
    FlexibleTimeWindow: 'schedules run on time locally',
    KmsKeyArn: 'encryption at rest does not show in events',
  },
};

const targetRules: PropertyRules = {
  served: ['Arn', 'RoleArn', 'Input', 'RetryPolicy', 'DeadLetterConfig'],
  ignored: {},
};

const retryRules: PropertyRules = { served: ['MaximumRetryAttempts', 'MaximumEventAgeInSeconds'], ignored: {} };
const deadLetterRules: PropertyRules = { served: ['Arn'], ignored: {} };

export interface ScheduledResources {
  readonly functions: readonly LambdaFunction[];
  readonly queues: readonly Queue[];
}

/** The functions that schedules invoke. */
export function functionsOfSchedules(stack: Stack): Invoker[] {
  return stack.resourcesOfType(type).map((resource) => {
    const rules = onlyServed(resource.properties, ['Target'], 'read when its function is known');
    return { by: describe(resource), called: targetOf(stack.properties(resource, rules)).text('Arn') };
  });
}

/**
 * The schedules of EventBridge Scheduler whose target is a function of the stack. Refuses expressions and time zones
 * that AWS would refuse, and those that the emulator cannot express.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedule.html
 */
export function readSchedules(stack: Stack, resources: ScheduledResources): Schedule[] {
  return stack.resourcesOfType(type).map((resource) => readSchedule(stack, resource, resources));
}

function readSchedule(stack: Stack, resource: Resource, { functions, queues }: ScheduledResources): Schedule {
  const properties = stack.properties(resource, scheduleRules);
  const target = targetOf(properties);
  const name = stack.ref(resource);
  const state = properties.has('State') ? properties.oneOf('State', ['ENABLED', 'DISABLED']) : 'ENABLED';
  const group = properties.optionalText('GroupName') ?? 'default';
  return {
    name,
    arn: `arn:aws:scheduler:${stack.region}:${stack.accountId}:schedule/${group}/${name}`,
    enabled: state === 'ENABLED',
    ...readTimes(properties),
    functionArn: findFunction(functions, target.text('Arn'), properties.where).arn,
    ...readInput(target),
    ...readRetries(target),
    ...readDeadLetters(target, queues),
    permissions: readPermissions(stack, target.text('RoleArn'), target.where),
  };
}

function targetOf(properties: Properties): Properties {
  return properties.object('Target', targetRules);
}

function readTimes(properties: Properties): Pick<Schedule, 'expression' | 'timeZone' | 'startDate' | 'endDate'> {
  const startDate = properties.optionalText('StartDate');
  const endDate = properties.optionalText('EndDate');
  const times = {
    expression: properties.text('ScheduleExpression'),
    timeZone: properties.optionalText('ScheduleExpressionTimezone') ?? 'UTC',
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
  };
  try {
    compileSchedule(times);
    return times;
  } catch (cause) {
    if (!(cause instanceof ScheduleExpressionError)) throw cause;
    throw new AssemblyError(`${properties.where}: ${cause.message}`, { cause });
  }
}

function readInput(target: Properties): { readonly input?: string } {
  const input = target.optionalText('Input');
  if (input === undefined) return {};
  try {
    JSON.parse(input);
    return { input };
  } catch (cause) {
    throw new AssemblyError(`${target.where}: Input has to be JSON for a function, got ${input}`, { cause });
  }
}

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html */
function readRetries(target: Properties): Pick<Schedule, 'maximumRetryAttempts' | 'maximumEventAgeSeconds'> {
  const policy = target.optionalObject('RetryPolicy', retryRules);
  const limits = { least: 0, most: 185, absent: 185 };
  return {
    maximumRetryAttempts: policy?.integer('MaximumRetryAttempts', limits) ?? limits.absent,
    maximumEventAgeSeconds:
      policy?.integer('MaximumEventAgeInSeconds', { least: 60, most: 86_400, absent: 86_400 }) ?? 86_400,
  };
}

function readDeadLetters(target: Properties, queues: readonly Queue[]): { readonly deadLetterQueueArn?: string } {
  const config = target.optionalObject('DeadLetterConfig', deadLetterRules);
  if (!config) return {};
  return { deadLetterQueueArn: readQueueArn(config, 'Arn', queues) };
}
