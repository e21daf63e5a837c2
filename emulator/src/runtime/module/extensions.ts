import type { Extensions } from '@aws-appsync/utils/lib/index.js';
import { evaluation } from './evaluationState.ts';
import { fail, isObject, text, toJson } from './intrinsics.ts';
import { checkedFilter } from './subscriptionFilter.ts';

const maxInvalidations = 5;

/** https://docs.aws.amazon.com/appsync/latest/devguide/extensions-js.html */
export const extensions: Extensions = {
  setSubscriptionFilter(filter) {
    evaluation().subscriptionFilter = checkedFilter(filter, 'extensions.setSubscriptionFilter');
  },
  setSubscriptionInvalidationFilter(filter) {
    evaluation().invalidationFilter = checkedFilter(filter, 'extensions.setSubscriptionInvalidationFilter');
  },
  invalidateSubscriptions(given) {
    const what = 'extensions.invalidateSubscriptions';
    if (!isObject(given) || !isObject(given.payload)) return fail(`${what} takes { subscriptionField, payload }`);
    const subscriptionField = text(given.subscriptionField, `${what}: subscriptionField`);
    const { invalidations } = evaluation();
    const added = { subscriptionField, payload: given.payload };
    if (invalidations.some((known) => toJson(known) === toJson(added))) return;
    if (invalidations.length === maxInvalidations)
      return fail(`${what}: more than ${maxInvalidations} calls in one request`);
    invalidations.push(added);
  },
  evictFromApiCache: () => fail('extensions.evictFromApiCache is not supported by this emulator: it has no cache'),
};
