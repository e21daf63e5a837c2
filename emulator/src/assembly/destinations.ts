import type { Queue } from './app.ts';
import type { Properties, PropertyRules } from './properties.ts';

const configRules: PropertyRules = { served: ['OnFailure'], ignored: {} };
const destinationRules: PropertyRules = { served: ['Destination'], ignored: {} };

/** ARN of the queue in `DestinationConfig`, if there is one. Topics, buckets and what is told of successes are refused. */
export function readOnFailure(properties: Properties, queues: readonly Queue[]): string | undefined {
  const config = properties.optionalObject('DestinationConfig', configRules);
  const destination = config?.optionalObject('OnFailure', destinationRules);
  return destination && readQueueArn(destination, 'Destination', queues);
}

/** The ARN in a property, which has to be a queue's of the stack. */
export function readQueueArn(properties: Properties, name: string, queues: readonly Queue[]): string {
  const arn = properties.text(name);
  if (queues.some((queue) => queue.arn === arn)) return arn;
  return properties.refuse(name, `${arn}, which is no standard queue of the stack`);
}
