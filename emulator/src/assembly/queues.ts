import type { Queue } from './app.ts';
import { onlyServed } from './properties.ts';
import type { Stack } from './stack.ts';

/** The stack's standard queues: failures are sent to them, and nothing served receives from them. */
export function readQueues(stack: Stack): Queue[] {
  return stack.resourcesOfType('AWS::SQS::Queue').flatMap((resource) => {
    const rules = onlyServed(resource.properties, ['FifoQueue'], 'matters to who receives');
    if (stack.properties(resource, rules).optionalBoolean('FifoQueue')) return [];
    return [{ name: stack.attribute(resource, 'QueueName'), arn: stack.attribute(resource, 'Arn') }];
  });
}
