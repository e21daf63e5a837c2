import type { AsynchronousEvents, Queue } from './app.ts';
import { readOnFailure, readQueueArn } from './destinations.ts';
import { onlyServed } from './properties.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';

const type = 'AWS::Lambda::EventInvokeConfig';

const configurationRules: PropertyRules = {
  served: ['FunctionName', 'Qualifier', 'MaximumRetryAttempts', 'MaximumEventAgeInSeconds', 'DestinationConfig'],
  ignored: {},
};
const deadLetterRules: PropertyRules = { served: ['TargetArn'], ignored: {} };

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html */
const defaults: AsynchronousEvents = { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 };

/**
 * What becomes of events that a function need not answer at once: its `AWS::Lambda::EventInvokeConfig`, and its
 * dead-letter queue. Destinations other than queues of the stack are refused, and those of successes.
 */
export function readAsynchronousEvents(
  stack: Stack,
  lambda: { readonly names: readonly string[]; readonly properties: Properties },
  queues: readonly Queue[],
): AsynchronousEvents {
  const configuration = configurationOf(stack, lambda.names);
  const deadLetters = lambda.properties.optionalObject('DeadLetterConfig', deadLetterRules);
  const deadLetterQueueArn = deadLetters?.has('TargetArn') ? readQueueArn(deadLetters, 'TargetArn', queues) : undefined;
  return {
    ...(configuration ? readConfiguration(configuration, queues) : defaults),
    ...(deadLetterQueueArn === undefined ? {} : { deadLetterQueueArn }),
  };
}

function configurationOf(stack: Stack, names: readonly string[]): Properties | undefined {
  const resource = stack.resourcesOfType(type).find((candidate) => {
    const rules = onlyServed(candidate.properties, ['FunctionName'], 'read when the function is known');
    return names.includes(stack.properties(candidate, rules).text('FunctionName'));
  });
  return resource && stack.properties(resource, configurationRules);
}

function readConfiguration(properties: Properties, queues: readonly Queue[]): AsynchronousEvents {
  const qualifier = properties.text('Qualifier');
  if (qualifier !== '$LATEST') properties.refuse('Qualifier', qualifier);
  const onFailureQueueArn = readOnFailure(properties, queues);
  const { maximumRetryAttempts, maximumEventAgeSeconds } = defaults;
  return {
    maximumRetryAttempts: properties.integer('MaximumRetryAttempts', {
      least: 0,
      most: 2,
      absent: maximumRetryAttempts,
    }),
    maximumEventAgeSeconds: properties.integer('MaximumEventAgeInSeconds', {
      least: 60,
      most: 21_600,
      absent: maximumEventAgeSeconds,
    }),
    ...(onFailureQueueArn === undefined ? {} : { onFailureQueueArn }),
  };
}
